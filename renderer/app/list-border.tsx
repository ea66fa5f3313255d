import { useSession, session } from '../session/session.ts'
import { isWide, type View } from '../session/views.ts'
import type { Style } from '../ui/css-variables.ts'
import { Splitter } from '../ui/splitter.tsx'

const narrowest = 230
const desk = 300

/** The right border of the results, which moves; lists and tables each keep their own width. */
export function ListBorder({ view }: { readonly view: View }) {
  const width = useSession((state) => state.widths[kindOf(view)])
  const move = (by: number) => {
    const list = document.querySelector('.list')
    const whole = list?.clientWidth ?? 0
    const room = window.innerWidth - (list?.getBoundingClientRect().left ?? 0) - desk
    const next = Math.max(narrowest, Math.min(room, whole + by * whole))
    session.set({ widths: { ...session.get().widths, [kindOf(view)]: Math.round(next) } })
  }
  return (
    <Splitter label="Width of the results" value={(width ?? 336) / 1000} span={1} onMove={move} />
  )
}

/** What the regions' element needs to know of the width of the list. */
export function useListLayout(view: View) {
  const width = useSession((state) => state.widths[kindOf(view)])
  const style: Style = width === null ? {} : { '--chosen-list': `${width}px` }
  return { 'data-wide': isWide(view) || undefined, style }
}

function kindOf(view: View): 'list' | 'table' {
  return isWide(view) ? 'table' : 'list'
}

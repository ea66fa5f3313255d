import { useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { FrequencyRow } from '../../shared/counts.ts'
import { useWidth } from '../ui/use-width.ts'
import { number } from '../ui/words.ts'
import { gridOf, namedRows, timeWords, valueOf } from './picture-scale.ts'

const height = 220
const bottom = 22
const floor = height - bottom
const left = 44
const top = 10
/** Room for a name below (px). */
const nameWidth = 76
/** Wider than this, a time is left blank beside its bar. */
const widest = 96
/** Narrower than this, bars become a line. */
const narrowest = 3

type Props = {
  readonly rows: readonly FrequencyRow[]
  readonly perThousand: boolean
  readonly labelOf: (row: FrequencyRow) => string
  readonly onPick: (row: FrequencyRow) => void
}

/** Bars over time, or a line when there are too many; arrows move along, Enter asks for the texts. */
export function FrequencyPicture({ rows, perThousand, labelOf, onPick }: Props) {
  const [width, watch] = useWidth()
  const [at, setAt] = useState<number | null>(null)
  const scale = scaleOf(rows, perThousand, width)
  const present = at === null ? undefined : rows[at]
  const said = present === undefined ? '' : labelOf(present)
  const rowAt = (event: MouseEvent<SVGElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left - left
    return x < 0 ? null : Math.min(rows.length - 1, Math.floor(x / scale.step))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepAlong(event.key, at ?? -1, rows.length)
    if (event.key === 'Enter' && present !== undefined) return onPick(present)
    if (next === null || event.altKey) return
    event.preventDefault()
    setAt(next)
  }
  return (
    <div className="picture" ref={watch} data-testid="frequency-picture">
      <p className="picture-said" aria-live="polite">
        {said}
      </p>
      <svg
        width={width}
        height={height}
        role="slider"
        aria-label="Time"
        aria-valuemin={0}
        aria-valuemax={Math.max(0, rows.length - 1)}
        aria-valuenow={at ?? 0}
        aria-valuetext={said === '' ? 'No time chosen' : said}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onMouseMove={(event) => setAt(rowAt(event))}
        onMouseLeave={() => setAt(null)}
        onClick={(event) => {
          const row = rows[rowAt(event) ?? -1]
          if (row !== undefined) onPick(row)
        }}
      >
        <Grid scale={scale} width={width} />
        {at !== null && (
          <rect
            className="picture-at"
            x={left + at * scale.step}
            y={top}
            width={scale.step}
            height={floor - top}
          />
        )}
        {scale.step >= narrowest ? (
          <Bars {...{ rows, perThousand, scale }} />
        ) : (
          <path className="picture-line" d={lineOf(rows, perThousand, scale)} />
        )}
        <Names rows={rows} scale={scale} width={width} />
      </svg>
    </div>
  )
}

type Scale = {
  readonly lines: readonly number[]
  /** The width of a time. */
  readonly step: number
  readonly yOf: (value: number) => number
}

function scaleOf(rows: readonly FrequencyRow[], perThousand: boolean, width: number): Scale {
  const most = rows.reduce((highest, row) => Math.max(highest, valueOf(row, perThousand)), 0)
  const lines = gridOf(most, !perThousand)
  const highest = lines.at(-1) ?? 1
  return {
    lines,
    step: Math.min(widest, Math.max(1, width - left) / Math.max(1, rows.length)),
    yOf: (value) => floor - (value / highest) * (floor - top),
  }
}

function Grid({ scale, width }: { readonly scale: Scale; readonly width: number }) {
  const { lines, yOf } = scale
  return lines.map((value) => (
    <g key={value}>
      <line className="picture-grid" x1={left} x2={width} y1={yOf(value)} y2={yOf(value)} />
      <text className="picture-number" x={left - 8} y={yOf(value) + 4} textAnchor="end">
        {number(value)}
      </text>
    </g>
  ))
}

type NameProps = {
  readonly rows: readonly FrequencyRow[]
  readonly scale: Scale
  readonly width: number
}

function Names({ rows, scale: { step }, width }: NameProps) {
  return namedRows(rows.length, Math.min(width - left, rows.length * step), nameWidth).map(
    (index) => {
      const row = rows[index]
      if (row === undefined) return null
      const x = Math.min(left + (index + 0.5) * step, width - nameWidth / 2)
      return (
        <text key={index} className="picture-name" x={x} y={height - 5} textAnchor="middle">
          {timeWords(row)}
        </text>
      )
    },
  )
}

function lineOf(rows: readonly FrequencyRow[], perThousand: boolean, { step, yOf }: Scale): string {
  return rows
    .map((row, index) => {
      const x = (left + (index + 0.5) * step).toFixed(1)
      return `${index === 0 ? 'M' : 'L'}${x} ${yOf(valueOf(row, perThousand)).toFixed(1)}`
    })
    .join('')
}

type BarProps = {
  readonly rows: readonly FrequencyRow[]
  readonly perThousand: boolean
  readonly scale: Scale
}

function Bars({ rows, perThousand, scale: { step, yOf } }: BarProps) {
  const gap = step > 6 ? 2 : step > 4 ? 1 : 0.5
  return rows.map((row, index) => {
    const y = yOf(valueOf(row, perThousand))
    if (y >= floor) return null
    const place = { x: left + index * step + gap / 2, y: Math.min(y, floor - 1) }
    return (
      <rect
        key={row.from}
        className="picture-bar"
        {...place}
        width={Math.max(0.5, step - gap)}
        height={floor - place.y}
      />
    )
  })
}

function stepAlong(key: string, at: number, length: number): number | null {
  const within = (index: number) => Math.max(0, Math.min(length - 1, index))
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return within(at + 1)
    case 'ArrowLeft':
    case 'ArrowDown':
      return within(at - 1)
    case 'PageDown':
      return within(at + 12)
    case 'PageUp':
      return within(at - 12)
    case 'Home':
      return 0
    case 'End':
      return within(length - 1)
    default:
      return null
  }
}

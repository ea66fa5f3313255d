import { useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { FrequencyRow } from '../../shared/counts.ts'
import { useWidth } from '../ui/use-width.ts'
import { number } from '../ui/words.ts'
import { gridOf, namedRows, valueOf } from './picture-scale.ts'

const height = 220
const bottom = 22
const left = 44
const top = 10
/** Narrower than this, bars become a line. */
const narrowest = 3

type Props = {
  readonly rows: readonly FrequencyRow[]
  readonly perThousand: boolean
  readonly nameOf: (row: FrequencyRow) => string
  readonly labelOf: (row: FrequencyRow) => string
  readonly onPick: (row: FrequencyRow) => void
}

/** Bars over time, or a line when there are too many; arrows move along, Enter asks for the texts. */
export function FrequencyPicture({ rows, perThousand, nameOf, labelOf, onPick }: Props) {
  const [width, watch] = useWidth()
  const [at, setAt] = useState<number | null>(null)
  const lines = gridOf(Math.max(0, ...rows.map((row) => valueOf(row, perThousand))))
  const highest = lines.at(-1) ?? 1
  const plot = Math.max(1, width - left)
  const step = plot / Math.max(1, rows.length)
  const floor = height - bottom
  const yOf = (value: number) => floor - (value / highest) * (floor - top)
  const present = at === null ? undefined : rows[at]
  const rowAt = (event: MouseEvent<SVGElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left - left
    return x < 0 ? null : Math.min(rows.length - 1, Math.floor(x / step))
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
        {present === undefined ? ' ' : labelOf(present)}
      </p>
      <svg
        width={width}
        height={height}
        role="slider"
        aria-label="Time"
        aria-valuemin={0}
        aria-valuemax={Math.max(0, rows.length - 1)}
        aria-valuenow={at ?? 0}
        aria-valuetext={present === undefined ? 'No time chosen' : labelOf(present)}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onMouseMove={(event) => setAt(rowAt(event))}
        onMouseLeave={() => setAt(null)}
        onClick={(event) => {
          const row = rows[rowAt(event) ?? -1]
          if (row !== undefined) onPick(row)
        }}
      >
        {lines.map((value) => (
          <g key={value}>
            <line className="picture-grid" x1={left} x2={width} y1={yOf(value)} y2={yOf(value)} />
            <text className="picture-number" x={left - 8} y={yOf(value) + 4} textAnchor="end">
              {number(value)}
            </text>
          </g>
        ))}
        {at !== null && (
          <rect
            className="picture-at"
            x={left + at * step}
            y={top}
            width={step}
            height={floor - top}
          />
        )}
        {step >= narrowest ? (
          <Bars {...{ rows, perThousand, step, yOf, floor }} />
        ) : (
          <path
            className="picture-line"
            d={rows
              .map((row, index) => {
                const x = (left + (index + 0.5) * step).toFixed(1)
                return `${index === 0 ? 'M' : 'L'}${x} ${yOf(valueOf(row, perThousand)).toFixed(1)}`
              })
              .join('')}
          />
        )}
        {namedRows(rows.length, plot, 76).map((index) => {
          const row = rows[index]
          const x = left + (index + 0.5) * step
          return (
            row !== undefined && (
              <text
                key={index}
                className="picture-name"
                x={Math.min(x, width - 30)}
                y={height - 5}
                textAnchor="middle"
              >
                {nameOf(row)}
              </text>
            )
          )
        })}
      </svg>
    </div>
  )
}

type BarProps = {
  readonly rows: readonly FrequencyRow[]
  readonly perThousand: boolean
  readonly step: number
  readonly yOf: (value: number) => number
  readonly floor: number
}

function Bars({ rows, perThousand, step, yOf, floor }: BarProps) {
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

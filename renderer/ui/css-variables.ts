import type { CSSProperties } from 'react'

declare module 'react' {
  interface CSSProperties {
    /** Variables of the style sheets, set where only the program knows them. */
    [variable: `--${string}`]: string | number | undefined
  }
}

export type Style = CSSProperties

import type { ComponentProps } from 'react'
import { classes } from './classes.ts'

type Props = ComponentProps<'button'> & { readonly look?: 'plain' | 'strong' | 'quiet' }

export function Button({ look = 'plain', className, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={classes('button', look !== 'plain' && look, className ?? null)}
    />
  )
}

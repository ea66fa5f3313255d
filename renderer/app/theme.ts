import { useEffect } from 'react'
import type { Settings } from '../../shared/settings.ts'
import { changeSettings, currentSettings, useSettings } from '../client/settings.ts'

const darkSystem = '(prefers-color-scheme: dark)'

/** Puts the theme on the document: the chosen one, or the system's and its changes. */
export function useTheme(): void {
  const theme = useSettings()?.theme ?? 'system'
  useEffect(() => {
    const system = window.matchMedia(darkSystem)
    const put = () => {
      const shown = theme === 'system' ? (system.matches ? 'dark' : 'light') : theme
      document.documentElement.dataset['theme'] = shown
    }
    put()
    system.addEventListener('change', put)
    return () => system.removeEventListener('change', put)
  }, [theme])
}

export async function showTheme(theme: Settings['theme']): Promise<void> {
  if (currentSettings()?.theme !== theme) await changeSettings({ theme })
}

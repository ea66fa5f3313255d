import { useEffect } from 'react'
import { changeSettings, currentSettings, useSettings } from '../client/settings.ts'

const darkSystem = '(prefers-color-scheme: dark)'

/** Puts the theme on the document: the chosen one, or the system's and its changes. */
export function useTheme(): void {
  const theme = useSettings()?.theme ?? 'system'
  useEffect(() => {
    const system = window.matchMedia(darkSystem)
    const put = () => {
      const dark = theme === 'dark' || (theme === 'system' && system.matches)
      document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
    }
    put()
    system.addEventListener('change', put)
    return () => system.removeEventListener('change', put)
  }, [theme])
}

/** The other of light and dark than what shows now. */
export async function switchTheme(): Promise<void> {
  const dark = document.documentElement.dataset['theme'] === 'dark'
  await changeSettings({ theme: dark ? 'light' : 'dark' })
}

export async function followSystemTheme(): Promise<void> {
  if (currentSettings()?.theme !== 'system') await changeSettings({ theme: 'system' })
}

import { words } from '../languages/language.ts'

/** Small words inside personal names: Charles de Gaulle, Ursula von der Leyen. */
export const particles = words(`
  de da do dos das del della di du la le van von der den ter ten zu bin bint ibn al el ben abu y e`)

/** Those that join names in German too, where the others are articles or prepositions. */
export const germanParticles = words('von van de da del di bin ibn al el')

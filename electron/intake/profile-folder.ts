import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ReadFailure } from './failure.ts'
import { profileReader } from './profile-reader.ts'
import { profileJson, profilesInUse, readProfile, type Profile } from './profile.ts'
import { builtInProfiles } from './profiles/index.ts'
import type { Reader } from './reader.ts'

export type LoadedProfiles = {
  readonly profiles: readonly Profile[]
  /** Profiles that could not be used, each with its file and line. */
  readonly broken: readonly ReadFailure[]
}

/** The profiles a person keeps in the settings folder; a missing folder holds none. */
export async function loadProfiles(folder: string): Promise<LoadedProfiles> {
  const profiles: Profile[] = []
  const broken: ReadFailure[] = []
  for (const name of await jsonFilesIn(folder)) {
    try {
      profiles.push(readProfile(name, await readFile(join(folder, name), 'utf8')))
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error
      broken.push(error)
    }
  }
  return { profiles, broken }
}

/** Readers for all layouts of news databases: the built-in ones, mended or added to by a person's. */
export function databaseReaders(mended: readonly Profile[] = []): readonly Reader[] {
  return profilesInUse(builtInProfiles, mended).map(profileReader)
}

/** Writes the built-in profiles as files to start from; what lies there already is kept. */
export async function exportProfiles(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true })
  const taken = new Set(await jsonFilesIn(folder))
  const written: string[] = []
  for (const profile of builtInProfiles) {
    const name = `${profile.name}.json`
    if (taken.has(name)) continue
    await writeFile(join(folder, name), profileJson(profile), { flag: 'wx' })
    written.push(name)
  }
  return written
}

async function jsonFilesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    return files.map(({ name }) => name).toSorted()
  } catch {
    return []
  }
}

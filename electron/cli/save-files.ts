import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { numberFileNames, toFileName } from '../../shared/documents/file-name'
import { InputError } from './command'
import { describeFileError } from './open-package'

/** A file to be; the title may hold anything that a user typed. */
export type OutputFile = { title: string; extension: string; content: Uint8Array }

/**
 * Saves files in a folder, each whole or not at all. Characters that no file name may hold are left out, and equal
 * titles are numbered, so that nothing leaves the folder or overwrites another.
 * @returns the paths, in order
 * @throws InputError
 */
export async function saveFiles(folder: string, files: readonly OutputFile[]): Promise<string[]> {
  const names = numberFileNames(files.map(({ title, extension }) => `${toFileName(title)}${extension}`))
  const paths: string[] = []
  try {
    await mkdir(folder, { recursive: true })
    for (const [index, { content }] of files.entries())
      paths.push(await saveFile(join(folder, names[index] ?? ''), content))
  } catch (error) {
    throw new InputError(`${folder}：${describeFileError(error)}`)
  }
  return paths
}

async function saveFile(path: string, content: Uint8Array): Promise<string> {
  const temporary = join(dirname(path), `.${randomUUID()}.part`)
  try {
    await writeFile(temporary, content)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  return path
}

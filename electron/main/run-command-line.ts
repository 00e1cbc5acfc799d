import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const marker = '--cli'

/** Whether the program was started as `… --cli COMMAND …`. */
export function isCommandLine(parameters: readonly string[]): boolean {
  return parameters.includes(marker)
}

/** Runs the command line that is built beside main on what follows `--cli`, and ends with its status. */
export async function runCommandLine(file: string): Promise<void> {
  const given = process.argv.slice(process.argv.indexOf(marker) + 1)
  process.argv.splice(1, process.argv.length, file, ...given)
  try {
    await import(pathToFileURL(file).href)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
  app.exit(Number(process.exitCode ?? 0))
}

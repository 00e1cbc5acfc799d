/** What a command may ask of the terminal; all of the outside world but files. */
export type Terminal = {
  /** Resolves when everything is handed over, so that ending the process cuts nothing off. */
  write(text: string): Promise<void>
  complain(text: string): Promise<void>
  /** Asks without showing what is typed; null where nobody can answer. */
  askSecret(question: string): Promise<string | null>
}

export const processTerminal: Terminal = {
  write: (text) => writeFully(process.stdout, text),
  complain: (text) => writeFully(process.stderr, text),
  askSecret,
}

/** A reader that stops early, such as `head`, is no error. */
function writeFully(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') resolve()
      else reject(error)
    })
    stream.write(text, () => resolve())
  })
}

const endOfLine = ['\r', '\n']
const interrupt = '\u0003'
const erase = ['\u007f', '\b']

function askSecret(question: string): Promise<string | null> {
  const { stdin, stderr } = process
  if (!stdin.isTTY || !stderr.isTTY) return Promise.resolve(null)
  stderr.write(question)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  return new Promise((resolve) => {
    let typed = ''
    const finish = (answer: string | null) => {
      stdin.off('data', read)
      stdin.setRawMode(false)
      stdin.pause()
      stderr.write('\n')
      resolve(answer)
    }
    const read = (keys: string) => {
      for (const key of keys) {
        if (endOfLine.includes(key)) return finish(typed)
        if (key === interrupt) return finish(null)
        typed = erase.includes(key) ? Array.from(typed).slice(0, -1).join('') : typed + key
      }
    }
    stdin.on('data', read)
    stdin.resume()
  })
}

/** Cuts a byte stream into the NUL-terminated messages of the debugging pipe. */
export class MessageFrames {
  #pending: Uint8Array[] = []

  /** The messages that this chunk completes; the rest is kept for the next chunk. */
  push(chunk: Buffer): string[] {
    const messages: string[] = []
    let start = 0
    for (;;) {
      const end = chunk.indexOf(0, start)
      if (end < 0) break
      this.#pending.push(chunk.subarray(start, end))
      messages.push(Buffer.concat(this.#pending).toString('utf8'))
      this.#pending = []
      start = end + 1
    }
    if (start < chunk.length) this.#pending.push(chunk.subarray(start))
    return messages
  }
}

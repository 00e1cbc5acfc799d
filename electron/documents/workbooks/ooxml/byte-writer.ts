/** Bytes that one UTF-16 unit takes in UTF-8 at most. */
const longest = 3

/** Collects long text as UTF-8 while it is made, so that the pieces need not be kept. */
export class ByteWriter {
  #bytes = Buffer.allocUnsafe(1 << 16)
  #length = 0

  write(text: string): void {
    const needed = this.#length + text.length * longest
    if (needed > this.#bytes.length) this.#grow(needed)
    this.#length += this.#bytes.write(text, this.#length, 'utf8')
  }

  /** What was written; the writer must not be used after it. */
  finish(): Buffer {
    return this.#bytes.subarray(0, this.#length)
  }

  #grow(needed: number): void {
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2))
    this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
  }
}

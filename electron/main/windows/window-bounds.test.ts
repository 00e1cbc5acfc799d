import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isOnScreen, readBounds } from './window-bounds'

const left = { x: 0, y: 0, width: 1920, height: 1040 }
const right = { x: 1920, y: 0, width: 1366, height: 728 }
const size = { width: 1366, height: 700 }

describe('isOnScreen', () => {
  const cases: [name: string, x: number, y: number, isVisible: boolean][] = [
    ['inside', 100, 100, true],
    ['on the second screen', 2000, 20, true],
    ['across both screens', 1500, 20, true],
    ['mostly off the left edge', -1200, 100, false],
    ['below everything', 100, 2000, false],
    ['title bar above the screen', 100, -300, false],
    ['on a screen that is gone', 3400, 20, false],
  ]
  test.each(cases)('%s', (_name, x, y, isVisible) => {
    expect(isOnScreen({ x, y, ...size }, [left, right])).toBe(isVisible)
  })
})

describe('readBounds', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'liangsai-bounds-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  function read(text: string) {
    const file = join(folder, 'window.json')
    writeFileSync(file, text)
    return readBounds(file, [left])
  }

  test('gives what was remembered, at least the smallest size', () => {
    expect(read('{"x":10,"y":20,"width":1400,"height":800}')).toEqual({ x: 10, y: 20, width: 1400, height: 800 })
    expect(read('{"x":10,"y":20,"width":300,"height":200}')).toEqual({ x: 10, y: 20, width: 1100, height: 680 })
  })

  test.each(['', '{}', '{"x":null,"y":0,"width":9,"height":9}', '{"x":9000,"y":0,"width":1400,"height":800}'])(
    'gives nothing for %j',
    (text) => {
      expect(read(text)).toBeNull()
    },
  )

  test('gives nothing on a first start', () => {
    expect(readBounds(join(folder, 'missing.json'), [left])).toBeNull()
  })
})

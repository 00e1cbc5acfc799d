import { expect, test } from 'vitest'
import { inTurn } from './in-turn'

test('tasks wait for the ones before them, also after a failure', async () => {
  const order: string[] = []
  const slow = inTurn(async () => {
    await new Promise((done) => setTimeout(done, 10))
    order.push('slow')
    throw new Error('slow')
  })
  const quick = inTurn(async () => order.push('quick'))
  await expect(slow).rejects.toThrow('slow')
  await quick
  expect(order).toEqual(['slow', 'quick'])
})

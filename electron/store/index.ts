/** The hidden store page: opens the database and answers main. */
import './forbid-eval'

import { toAppError } from '../../shared/ipc/app-error'
import type { StoreLink } from '../../shared/ipc/store-protocol'
import { openDatabase } from './database/open-database'
import { createDispatcher } from './dispatch'

const { storeLink } = window as unknown as { storeLink: StoreLink }

try {
  const dispatch = createDispatcher(await openDatabase())
  storeLink.onRequest((request) => {
    void dispatch(request).then((reply) => storeLink.reply(reply))
  })
  storeLink.ready(null)
} catch (error) {
  storeLink.ready(toAppError(error).message)
}

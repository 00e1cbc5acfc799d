/** Entry of the worker. */
import { createDiagnosisDesk } from './diagnosis-desk'
import type { DiagnosisReply, DiagnosisRequest } from './diagnosis-messages'

/** What a worker's global object has that a window's has not. */
type WorkerPort = { postMessage(message: DiagnosisReply): void }

const port = globalThis as unknown as WorkerPort
const answer = createDiagnosisDesk((message) => port.postMessage(message))
addEventListener('message', (event: MessageEvent<DiagnosisRequest>) => answer(event.data))

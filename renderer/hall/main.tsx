/** The hall screen: `app://hall`. It shows the pictures that main sends and passes keys back; it reads no data. */
import './hall.css'
import '../../shared/ipc/hall-api'
import { createRoot } from 'react-dom/client'
import { readHallKey } from '../../shared/hall/read-hall-key'
import { HallScreen } from './HallScreen'

const root = createRoot(document.getElementById('root') as HTMLElement)
window.hall.onPicture((picture) => root.render(<HallScreen picture={picture} />))
window.addEventListener('keydown', (event) => {
  const key = readHallKey(event.key)
  if (key === null || event.repeat) return
  event.preventDefault()
  window.hall.press(key)
})

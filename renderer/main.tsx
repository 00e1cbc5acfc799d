import 'antd/dist/antd.css'
import './app/theme.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { startProgramState } from './state/program-state'
import { refreshQueriesOnChange } from './state/query-state'

refreshQueriesOnChange()
await startProgramState()

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<App />)

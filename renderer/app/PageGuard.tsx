import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { EmptyState } from '../components/EmptyState'
import { texts } from './texts'

type Properties = { location: string; children: ReactNode }
type State = { problem: string | null }

class Guard extends Component<Properties, State> {
  override state: State = { problem: null }

  static getDerivedStateFromError(error: unknown): State {
    return { problem: error instanceof Error ? error.message : String(error) }
  }

  override componentDidUpdate(previous: Properties) {
    if (previous.location !== this.props.location && this.state.problem !== null) this.setState({ problem: null })
  }

  override render() {
    const { problem } = this.state
    if (problem === null) return this.props.children
    return (
      <EmptyState
        title={texts.crash}
        hint={problem}
        actions={<Button onClick={() => this.setState({ problem: null })}>{texts.crashRetry}</Button>}
      />
    )
  }
}

/** Keeps an error of one page from taking the window away; another page starts afresh. */
export function PageGuard({ children }: { children: ReactNode }) {
  const [location] = useLocation()
  return <Guard location={location}>{children}</Guard>
}

import { PileChoice } from './PileChoice'
import { SheetReader } from './SheetReader'
import type { Checking } from './use-checking'

/** 唱分核对: the whole pile, judge by judge. */
export function ReadAloud({ checking }: { checking: Checking }) {
  return (
    <SheetReader checking={checking} method="aloud" sheets={checking.pile}>
      {({ address, goTo }) => <PileChoice checking={checking} address={address} onChoose={goTo} />}
    </SheetReader>
  )
}

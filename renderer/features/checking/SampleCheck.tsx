import { readCheckState } from '../../../shared/checking/count-checks'
import { addressKey } from '../../../shared/checking/pile-order'
import type { SheetAddress } from '../../../shared/model/check'
import styles from './Checking.module.css'
import { useCheckingPlace } from './checking-place'
import { describeTime } from './describe-time'
import { SampleDraw } from './SampleDraw'
import { SheetReader } from './SheetReader'
import { texts } from './texts'
import type { Checking } from './use-checking'

/** 抽查核对: a recorded random sample, each sheet of it read aloud. */
export function SampleCheck({ checking }: { checking: Checking }) {
  const { record, figures, contest } = checking
  const newest = record.samples.at(-1)
  const drawn = (newest?.sheets ?? []).filter(({ judgeId, unitId }) => !contest.isVoid(judgeId, unitId))
  const words = texts.sample
  return (
    <section className={styles.reader} aria-label={texts.methods.sample}>
      <SampleDraw checking={checking} />
      {newest === undefined ? (
        <p className={styles.line}>{words.hint}</p>
      ) : (
        <>
          <p className={styles.line}>
            {words.drawn(newest.number, texts.by(newest.operator, describeTime(newest.time)))}
            {words.of(newest.population, newest.sheets.length, newest.seed)}
            {words.checked(figures.sample?.checked ?? 0, drawn.length)}
          </p>
          {drawn.length > 0 && (
            <SheetReader key={newest.number} checking={checking} method="sample" sheets={drawn}>
              {() => null}
            </SheetReader>
          )}
          <SampleList checking={checking} sheets={drawn} />
        </>
      )}
    </section>
  )
}

/** The drawn sheets in the order of the pile, with the way to each. */
function SampleList({ checking, sheets }: { checking: Checking; sheets: readonly SheetAddress[] }) {
  const setSheet = useCheckingPlace((state) => state.setSheet)
  const words = texts.sample
  const states = new Map(
    checking.record.checks
      .filter(({ method }) => method === 'sample')
      .map((check) => {
        const sheet = checking.sheets.find((candidate) => addressKey(candidate) === addressKey(check))
        return [addressKey(check), readCheckState(check, sheet)]
      }),
  )
  return (
    <table className="table" aria-label={words.list}>
      <thead>
        <tr>
          {words.columns.map((column) => (
            <th key={column}>{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheets.map((address, index) => (
          <tr key={addressKey(address)}>
            <td>{index + 1}</td>
            <td>{checking.judgeLabel(address.judgeId)}</td>
            <td>
              <button
                type="button"
                className={styles.link}
                onClick={() => setSheet(`${checking.detail.key} sample`, address)}
              >
                {checking.unitName(address.unitId)}
              </button>
            </td>
            <td>{checking.partOf(address.partId)?.part.name}</td>
            <td>{texts.states[states.get(addressKey(address)) ?? 'none']}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import { Drawer } from 'antd'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { describeAgreement } from '../../../shared/checking/count-checks'
import { listNotes } from '../../../shared/checking/list-notes'
import { listWrongTotals } from '../../../shared/checking/list-wrong-totals'
import { assembleRecord, listVoidPapers } from '../../../shared/model/void-papers'
import { tabulateSheets } from '../../../shared/scoring'
import { MissingSheets } from '../../components/missing-sheets/MissingSheets'
import styles from './Checking.module.css'
import { texts } from './texts'
import type { Checking } from './use-checking'
import { VoidPapers } from './VoidPapers'
import { WrongTotals } from './WrongTotals'

type List = 'missing' | 'totals' | 'void'

/** What was checked and how well it agreed, the same figures as in the printed record, with the lists behind them. */
export function CheckingSummary({ checking }: { checking: Checking }) {
  const { campaign, detail, figures, sheets, voidSheets, unitName } = checking
  const { definition, sheetNotes } = detail
  const { checked, entered, differing, unresolved, stale, missing } = figures
  const agreement = describeAgreement(figures)
  const [shown, setShown] = useState<List | null>(null)
  const totals = useMemo(
    () => listWrongTotals(definition, sheets, listVoidPapers(sheetNotes)),
    [definition, sheets, sheetNotes],
  )
  const voided = listNotes(definition, sheetNotes, unitName).filter(({ reason }) => reason !== null)
  const titles = { missing: texts.missingTitle, totals: texts.wrongTotals.title, void: texts.voided.title }
  return (
    <section className={styles.figures} aria-label={texts.summary}>
      <strong>{texts.checked(checked, entered)}</strong>
      <span>{agreement === null ? texts.noAgreement : texts.agreement(agreement)}</span>
      <span>{texts.differences(differing)}</span>
      {unresolved > 0 && <span className={styles.warn}>{`⚠ ${texts.unresolved(unresolved)}`}</span>}
      {stale > 0 && <span className={styles.warn}>{`⚠ ${texts.stale(stale)}`}</span>}
      {totals.length > 0 && (
        <ListButton text={`⚠ ${texts.wrongTotals.count(totals.length)}`} onClick={() => setShown('totals')} />
      )}
      {voided.length > 0 && <ListButton text={texts.voided.count(voided.length)} onClick={() => setShown('void')} />}
      {missing === 0 ? (
        <span>{texts.missing(0)}</span>
      ) : (
        <ListButton text={texts.missing(missing)} onClick={() => setShown('missing')} />
      )}
      <Link href={`/campaigns/${campaign.key}/print`}>{texts.record}</Link>
      <Drawer
        open={shown !== null}
        onClose={() => setShown(null)}
        title={shown === null ? '' : titles[shown]}
        size={560}
        closable={{ 'aria-label': texts.close }}
      >
        {shown === 'missing' && (
          <MissingSheets
            campaign={campaign}
            contest={detail}
            tables={tabulateSheets(
              assembleRecord(definition, [...sheets, ...voidSheets], sheetNotes),
              campaign.definition.units,
            )}
          />
        )}
        {shown === 'totals' && <WrongTotals checking={checking} totals={totals} />}
        {shown === 'void' && <VoidPapers lines={voided} />}
      </Drawer>
    </section>
  )
}

function ListButton({ text, onClick }: { text: string; onClick(): void }) {
  return (
    <button type="button" className={styles.link} onClick={onClick}>
      {text}
    </button>
  )
}

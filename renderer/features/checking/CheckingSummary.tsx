import { Drawer } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { describeAgreement } from '../../../shared/checking/count-checks'
import { assembleRecord } from '../../../shared/model/void-papers'
import { tabulateSheets } from '../../../shared/scoring'
import { MissingSheets } from '../../components/missing-sheets/MissingSheets'
import styles from './Checking.module.css'
import { texts } from './texts'
import type { Checking } from './use-checking'

/** What was checked and how well it agreed, the same figures as in the printed record. */
export function CheckingSummary({ checking }: { checking: Checking }) {
  const { campaign, detail, figures } = checking
  const { checked, entered, differing, unresolved, stale, missing } = figures
  const agreement = describeAgreement(figures)
  const [isMissingShown, setMissingShown] = useState(false)
  return (
    <section className={styles.figures} aria-label={texts.summary}>
      <strong>{texts.checked(checked, entered)}</strong>
      <span>{agreement === null ? texts.noAgreement : texts.agreement(agreement)}</span>
      <span>{texts.differences(differing)}</span>
      {unresolved > 0 && <span className={styles.warn}>{`⚠ ${texts.unresolved(unresolved)}`}</span>}
      {stale > 0 && <span className={styles.warn}>{`⚠ ${texts.stale(stale)}`}</span>}
      {missing === 0 ? (
        <span>{texts.missing(0)}</span>
      ) : (
        <button type="button" className={styles.link} onClick={() => setMissingShown(true)}>
          {texts.missing(missing)}
        </button>
      )}
      <Link href={`/campaigns/${campaign.key}/print`}>{texts.record}</Link>
      <Drawer
        open={isMissingShown}
        onClose={() => setMissingShown(false)}
        title={texts.missingTitle}
        size={560}
        closable={{ 'aria-label': texts.close }}
      >
        {isMissingShown && (
          <MissingSheets
            campaign={campaign}
            contest={detail}
            tables={tabulateSheets(
              assembleRecord(detail.definition, [...checking.sheets, ...checking.voidSheets], detail.sheetNotes),
              campaign.definition.units,
            )}
          />
        )}
      </Drawer>
    </section>
  )
}

import { Link } from 'wouter'
import { isCheckingDone } from '../../../../shared/checking/is-checking-done'
import type { RejectedText } from '../../../../shared/checking/list-rejected'
import type { CampaignDetail, ContestDetail } from '../../../../shared/model/record'
import { listItems } from '../../../../shared/model/rubric'
import { showMissing } from '../../../components/missing-sheets/MissingSheets'
import { useStoreQuery } from '../../../state/query-state'
import styles from './Seal.module.css'
import { texts } from './texts'

type Properties = {
  campaign: CampaignDetail
  contest: ContestDetail
  missing: number
  rejected: readonly RejectedText[]
  /** Void papers in words; empty where there is none. */
  voided: string
}

const words = texts.checklist
const shown = 6

/** What is not finished before sealing, each with the way to it. Checking is reminded of, never demanded. */
export function SealChecklist({ campaign, contest, missing, rejected, voided }: Properties) {
  const counted = useStoreQuery('checks:count', { campaignKey: campaign.key }).data
  const figures = counted?.find(({ contestKey }) => contestKey === contest.key)?.figures
  const isWaiting = figures !== undefined && figures.entered > 0 && !isCheckingDone(figures)
  const checking = `/campaigns/${campaign.key}/checking`
  return (
    <ul className={styles.checklist} aria-label={words.title}>
      {missing > 0 && (
        <li>
          <button type="button" className={styles.link} onClick={showMissing}>
            {words.missing(missing)}
          </button>
        </li>
      )}
      {rejected.length > 0 && (
        <li>
          {words.rejected(rejected.length)}
          {rejected.slice(0, shown).map((cell, index) => (
            <span key={JSON.stringify(cell)}>
              {index > 0 && '、'}
              <CellLink campaign={campaign} contest={contest} cell={cell} />
            </span>
          ))}
          {rejected.length > shown && words.more(rejected.length - shown)}
        </li>
      )}
      {voided !== '' && <li>{voided}</li>}
      {missing === 0 && rejected.length === 0 && <li>{words.none}</li>}
      {isWaiting && figures.unresolved > 0 && (
        <li>
          <Link href={checking}>{words.differences(figures.unresolved)}</Link>
        </li>
      )}
      {isWaiting && (
        <li>
          <Link href={checking}>{words.unchecked(figures.checked, figures.entered)}</Link>
        </li>
      )}
    </ul>
  )
}

function CellLink({
  campaign,
  contest,
  cell,
}: {
  campaign: CampaignDetail
  contest: ContestDetail
  cell: RejectedText
}) {
  const { judges, parts } = contest.definition
  const { judgeId, unitId, partId } = cell
  const part = parts.find(({ id }) => id === partId)
  const item = part === undefined ? undefined : listItems(part).find(({ id }) => id === cell.cell)
  const judge = judges.find(({ id }) => id === judgeId)?.label ?? judgeId
  const unit = campaign.definition.units.find((one) => one.unitId === unitId)?.name ?? unitId
  const address = { contest: String(contest.key), judge: judgeId, unit: unitId, part: partId, cell: cell.cell }
  return (
    <Link href={`/campaigns/${campaign.key}/entry?${new URLSearchParams(address)}`}>
      {words.cell(judge, unit, item?.name ?? words.total, cell.text)}
    </Link>
  )
}

import { Button } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import type { CampaignDetail, ContestDetail } from '../../../shared/model/record'
import { ContestSwitch } from '../../components/ContestSwitch'
import { EmptyState } from '../../components/EmptyState'
import { InlineError } from '../../components/InlineError'
import { useChosenContest } from '../../state/chosen-contest'
import { compileEntryContest, type EntryContest } from '../../state/entry/entry-contest'
import { useContestEntry, useEntryState } from '../../state/entry/use-contest-entry'
import styles from './Entry.module.css'
import { EntryDesk } from './EntryDesk'
import { fitPlace, readAddress, useEntryPlaces } from './entry-place'
import { ImportMarks } from './ImportMarks'
import { texts } from './texts'

/** 录入: the paper sheets of one contest, by judge or by unit. */
export function EntryTab({ campaign }: { campaign: CampaignDetail }) {
  const [location, navigate] = useLocation()
  const search = useSearch()
  const [contest, choose] = useChosenContest(campaign)
  const setPlace = useEntryPlaces((state) => state.setPlace)
  const setAim = useEntryPlaces((state) => state.setAim)

  useEffect(() => {
    const wanted = readAddress(search, window.location.hash)
    const named = campaign.contests.find(({ key }) => String(key) === wanted.get('contest'))
    if (named === undefined) return
    choose(named.key)
    const place = fitPlace(compileEntryContest(named.definition), {
      partId: wanted.get('part') ?? '',
      judgeId: wanted.get('judge') ?? '',
      unitId: wanted.get('unit') ?? '',
    })
    setPlace(named.key, place)
    setAim(named.key, { judgeId: place.judgeId, unitId: place.unitId, itemId: wanted.get('cell') })
    // The address is used up: coming back later leads to where the clerk left off.
    navigate(`${location}?`, { replace: true })
  }, [search, campaign.contests, choose, location, navigate, setPlace, setAim])

  if (contest === undefined) return <Missing campaign={campaign} problem={texts.empty.noContest} tab="rubric" />
  return (
    <ContestSheets key={contest.key} campaign={campaign} contest={contest}>
      <ContestSwitch contests={campaign.contests} value={contest.key} onChange={choose} />
    </ContestSheets>
  )
}

type SheetsProperties = { campaign: CampaignDetail; contest: ContestDetail; children: ReactNode }

function ContestSheets({ campaign, contest, children }: SheetsProperties) {
  const entry = useContestEntry(contest)
  const { status, loadProblem } = useEntryState(entry)
  const [isImporting, setImporting] = useState(false)
  const compiled = entry.contest()
  const problem = findMissing(compiled)
  if (problem !== null) {
    return (
      <>
        {children}
        <Missing
          campaign={campaign}
          problem={texts.empty[problem]}
          tab={problem === 'noJudges' ? 'judges' : 'rubric'}
        />
      </>
    )
  }
  if (status === 'loading') return <p role="status">{texts.loading}</p>
  if (status === 'failed') {
    return (
      <div className={styles.failed}>
        <InlineError error={loadProblem} />
        <Button onClick={() => void entry.actions.reload()}>{texts.retryLoad}</Button>
      </div>
    )
  }
  if (isImporting && contest.state === 'open') {
    return <ImportMarks campaign={campaign} contest={contest} onClose={() => setImporting(false)} />
  }
  return (
    <EntryDesk campaign={campaign} detail={contest} entry={entry} onImport={() => setImporting(true)}>
      {children}
    </EntryDesk>
  )
}

function findMissing(contest: EntryContest): 'noUnits' | 'noJudges' | 'noItems' | null {
  if (contest.definition.unitIds.length === 0) return 'noUnits'
  if (contest.parts.every(({ items }) => items.length === 0)) return 'noItems'
  return contest.definition.judges.every((judge) => judge.withdrawn) ? 'noJudges' : null
}

type MissingProperties = {
  campaign: CampaignDetail
  problem: { title: string; hint: string; action: string }
  tab: string
}

function Missing({ campaign, problem, tab }: MissingProperties) {
  return (
    <EmptyState
      title={problem.title}
      hint={problem.hint}
      actions={<Link href={`/campaigns/${campaign.key}/${tab}`}>{problem.action}</Link>}
    />
  )
}

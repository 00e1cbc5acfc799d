import { Button } from 'antd'
import { useState } from 'react'
import type { Stop } from '../../../shared/model/campaign'
import type { CampaignDetail } from '../../../shared/model/record'
import { invoke } from '../../client/desk-client'
import { EmptyState } from '../../components/EmptyState'
import { InlineError } from '../../components/InlineError'
import { readTime } from '../../components/read-date-time'
import { TextField } from '../../components/TextField'
import { useCommand } from '../../components/use-command'
import { useProgram } from '../../state/program-state'
import { makeStop, nextStopSeq } from './make-stop'
import { planTimes, usualDeparture } from './plan-times'
import { StopDetails } from './StopDetails'
import { StopPaste } from './StopPaste'
import styles from './StopsTab.module.css'
import { StopTable } from './StopTable'
import { reorderStops } from './save-stop'
import { texts } from './texts'

type Panel = { kind: 'none' | 'paste' } | { kind: 'details'; stopId: string }

/** 点位: where the tour goes, in order, with times and what was seen. */
export function StopsTab({ campaign }: { campaign: CampaignDetail }) {
  const [panel, setPanel] = useState<Panel>({ kind: 'none' })
  const [search, setSearch] = useState('')
  const command = useCommand('stops')
  const { key: campaignKey } = campaign
  const { units } = campaign.definition
  const stops = campaign.stops.toSorted((left, right) => left.seq - right.seq)
  const times = planTimes(stops, campaign.departureTime ?? usualDeparture)
  const bare = units.filter((unit) => !stops.some((stop) => stop.unitIds.includes(unit.unitId)))
  const unitNames = new Map(units.map((unit) => [unit.unitId, unit.name]))
  const shown = stops.filter((stop) => findText(stop, unitNames).includes(search.trim()))
  const opened = panel.kind === 'details' ? stops.find((stop) => stop.id === panel.stopId) : undefined
  const close = () => setPanel({ kind: 'none' })

  const addAll = async (added: readonly (Partial<Stop> & Pick<Stop, 'name'>)[]) => {
    if (command.pending) return false
    const first = nextStopSeq(stops)
    const made = added.map((fields, index) => makeStop(first + index, fields))
    return command.attempt('stops:save', { campaignKey, stops: made })
  }
  const move = (stop: Stop, step: 1 | -1) => {
    const moved = [...stops]
    const from = moved.indexOf(stop)
    const to = from + step
    if (to < 0 || to >= moved.length) return
    moved.splice(to, 0, ...moved.splice(from, 1))
    void command.carryOut(() => reorderStops(campaignKey, moved))
  }
  const remove = async (stop: Stop) => {
    if (!(await command.attempt('stops:delete', { campaignKey, stopId: stop.id }))) return
    useProgram.getState().announce(texts.removed(stop.name))
  }
  const buttons = (
    <>
      <Button type="primary" onClick={() => void addAll([{ name: `${texts.newName}${nextStopSeq(stops)}` }])}>
        {texts.add}
      </Button>
      <Button onClick={() => setPanel({ kind: 'paste' })}>{texts.paste}</Button>
      {bare.length > 0 && (
        <Button title={texts.suggestTitle} onClick={() => void addAll(bare.map(suggestStop))}>
          {texts.suggest(bare.length)}
        </Button>
      )}
    </>
  )
  return (
    <div className={styles.tab}>
      {panel.kind === 'paste' && (
        <StopPaste
          units={units}
          onCancel={close}
          onAdd={async (read) => {
            if (await addAll(read)) close()
          }}
        />
      )}
      <InlineError error={command.error} />
      {stops.length === 0 && panel.kind !== 'paste' && (
        <EmptyState title={texts.empty} hint={texts.emptyHint} actions={buttons} />
      )}
      {stops.length > 0 && (
        <>
          <div className={styles.bar}>
            <input
              type="search"
              className={`input ${styles.search}`}
              aria-label={texts.search}
              placeholder={texts.search}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
            <span className="muted">{texts.count(shown.length, stops.length)}</span>
            <div className={styles.start}>
              <TextField
                label={texts.startTime}
                value={campaign.departureTime ?? ''}
                placeholder={usualDeparture}
                normalize={(text) => readTime(text) ?? text.trim()}
                validate={(text) => (text === '' || readTime(text) !== null ? null : texts.startTimeWrong)}
                onSave={(text) =>
                  invoke(
                    'campaigns:update',
                    { campaignKey, patch: { departureTime: text === '' ? null : text } },
                    'stops',
                  )
                }
              />
            </div>
            <span className="muted">{texts.endTime(times.end)}</span>
            <span className={styles.spacer} />
            {buttons}
          </div>
          {shown.length === 0 ? (
            <p role="status">{texts.searchNothing}</p>
          ) : (
            <StopTable
              campaignKey={campaignKey}
              stops={stops}
              shown={shown}
              units={units}
              times={times}
              onMove={move}
              onDetails={(stop) => setPanel({ kind: 'details', stopId: stop.id })}
              onRemove={(stop) => void remove(stop)}
            />
          )}
        </>
      )}
      {opened !== undefined && (
        <StopDetails key={opened.id} campaignKey={campaignKey} stop={opened} units={units} onClose={close} />
      )}
    </div>
  )
}

function suggestStop(unit: { unitId: string; name: string }) {
  return { name: unit.name, kind: texts.kinds[0], unitIds: [unit.unitId] }
}

function findText(stop: Stop, unitNames: ReadonlyMap<string, string>): string {
  const names = stop.unitIds.map((unitId) => unitNames.get(unitId) ?? '')
  return [
    stop.name,
    stop.kind,
    stop.place,
    stop.presenterPost,
    stop.content,
    stop.highlights,
    stop.problems,
    ...names,
  ].join(' ')
}

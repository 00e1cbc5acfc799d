import type { RankSwitch } from '../../../shared/documents/text-options'
import { SelectField } from '../../components/SelectField'
import { TextField } from '../../components/TextField'
import { texts } from './texts'

const kinds = (['top', 'full', 'none'] as const).map((value) => ({ value, label: texts.ranks[value] }))

/** 前 N 名, 全部名次 or 不公布名次. */
export function RankChoice({ ranks, onChange }: { ranks: RankSwitch; onChange(ranks: RankSwitch): void }) {
  return (
    <>
      <SelectField
        label={texts.ranksLabel}
        value={ranks.kind}
        options={kinds}
        onChange={(kind) => onChange(kind === 'top' ? { kind, count: 3 } : { kind })}
      />
      {ranks.kind === 'top' && (
        <TextField
          label={texts.rankCount}
          value={String(ranks.count)}
          validate={(text) => (/^[1-9]\d?$/.test(text) ? null : texts.rankCountWrong)}
          onSave={async (text) => onChange({ kind: 'top', count: Number(text) })}
        />
      )}
    </>
  )
}

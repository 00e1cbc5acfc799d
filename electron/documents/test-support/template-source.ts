import { buildSampleContest } from '../../../shared/model/sample-contest'
import type { Unit } from '../../../shared/model/unit'
import type { TemplateSource } from '../workbooks/write-template'

/** Three units and the sample contest with its eleven judges and two parts. */
export function makeTemplateSource(): TemplateSource & { contest: NonNullable<TemplateSource['contest']> } {
  const units: Unit[] = ['民安社区', '青松社区', '西河村'].map((name, index) => ({
    id: `u${index}`,
    name,
    kind: name.endsWith('村') ? 'village' : 'community',
    group: index === 2 ? '村组' : '',
    secretaryPost: '',
    linkedLeaderPost: '',
  }))
  const campaignUnits = units.map(({ id, name, group }) => ({ unitId: id, name, group }))
  let nextId = 0
  const sample = buildSampleContest({ units: campaignUnits }, () => `id${nextId++}`)
  const definition = { ...sample, id: 'c1', name: '“亮赛比”综合评比' }
  return {
    officeName: '演示街道',
    units,
    contest: { title: '2023年第二季度观摩', campaignUnits, definition },
  }
}

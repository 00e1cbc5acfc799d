/** Campaigns of any size for the tests of the forms. */
import { campaignDefinitionSchema, stopSchema } from '../../model/campaign'
import type { ContestDefinition, Sheet } from '../../model/contest'
import { officeFactsSchema } from '../../model/office'
import { listItems } from '../../model/rubric'
import { buildSampleContest } from '../../model/sample-contest'
import type { CampaignSource } from '../campaign-source'

/** Units 第1社区 …, the sample contest of eleven judges without a sheet, a stop for each unit. */
export function makeCampaign(
  unitCount: number,
): CampaignSource & { contests: [{ definition: ContestDefinition; sheets: Sheet[] }] } {
  const units = Array.from({ length: unitCount }, (_, index) => ({
    unitId: `u${index + 1}`,
    name: `第${index + 1}社区`,
    group: '',
  }))
  let count = 0
  const newId = () => {
    count += 1
    return `n${count}`
  }
  return {
    officeName: '某街道',
    isRehearsal: false,
    seals: {},
    facts: officeFactsSchema.parse({}),
    units: units.map(({ unitId, name }) => ({
      id: unitId,
      name,
      kind: 'community',
      group: '',
      secretaryPost: '',
      linkedLeaderPost: '',
    })),
    campaign: campaignDefinitionSchema.parse({
      id: 'x',
      title: '观摩活动',
      year: 2023,
      label: '第二季度',
      startDate: '2023-06-28',
      units,
    }),
    attendees: [],
    departureTime: '08:30',
    stops: units.map((unit, index) =>
      stopSchema.parse({
        id: `s${index + 1}`,
        seq: index + 1,
        name: `${unit.name}党群服务中心`,
        kind: '',
        unitIds: [unit.unitId],
        stayMinutes: 20,
        travelMinutes: 10,
      }),
    ),
    comments: [],
    rectifications: [],
    contests: [{ definition: { id: 'c', ...buildSampleContest({ units }, newId) }, sheets: [] }],
  }
}

/** Sheets of one judge: every item of a unit gets the same mark, in hundredths. */
export function makeSheets({ judges, parts }: ContestDefinition, marks: Readonly<Record<string, number>>): Sheet[] {
  return Object.entries(marks).flatMap(([unitId, mark]) =>
    parts.map((part) => ({
      judgeId: judges[0]?.id ?? '',
      unitId,
      partId: part.id,
      abstained: false,
      total: null,
      marks: Object.fromEntries(listItems(part).map((item) => [item.id, mark])),
    })),
  )
}

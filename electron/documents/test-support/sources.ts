/** Campaigns to make documents from: the demo, an empty one, and ones with any number of units. */
import { readFileSync } from 'node:fs'
import type { CampaignSource } from '../../../shared/documents/campaign-source'
import { campaignDefinitionSchema, commentSchema, stopSchema } from '../../../shared/model/campaign'
import type { ContestDefinition, Sheet } from '../../../shared/model/contest'
import { toHundredths } from '../../../shared/model/decimal'
import { officeFactsSchema } from '../../../shared/model/office'
import { packageSchema } from '../../../shared/model/package'
import { listItems } from '../../../shared/model/rubric'
import { buildSampleContest } from '../../../shared/model/sample-contest'

const facts = officeFactsSchema.parse({})

export function readDemoSource(): CampaignSource {
  const document = packageSchema.parse(JSON.parse(readFileSync('assets/demo/demo-campaign.json', 'utf8')))
  const [campaign] = document.campaigns
  if (campaign === undefined) throw new Error('the demo package holds no campaign')
  return {
    officeName: document.office.name,
    isRehearsal: true,
    seals: {},
    facts,
    units: document.units,
    campaign,
    attendees: [],
    departureTime: '08:30',
    stops: campaign.stops,
    comments: campaign.comments,
    rectifications: campaign.rectifications,
    contests: campaign.contests.map(({ sheets, publications: _, ...definition }) => ({
      definition,
      sheets: sheets.map((sheet) => ({
        ...sheet,
        marks: Object.fromEntries(Object.entries(sheet.marks).map(([item, mark]) => [item, toHundredths(mark)])),
        total: sheet.total === undefined ? null : toHundredths(sheet.total),
      })),
    })),
  }
}

/** A campaign of which nothing but its title, year and label is recorded. */
export function makeEmptySource(): CampaignSource {
  const campaign = { id: 'empty', title: '2024年第一季度观摩', year: 2024, label: '第一季度', units: [] }
  return {
    officeName: '某街道',
    isRehearsal: false,
    seals: {},
    facts,
    units: [],
    campaign: campaignDefinitionSchema.parse(campaign),
    attendees: [],
    departureTime: null,
    stops: [],
    comments: [],
    rectifications: [],
    contests: [],
  }
}

/** Place-name signs outside GB 2312, outside GBK, and outside the Basic Multilingual Plane. */
export const rareSigns = ['堽', '㙍', '邨', '塬', '𣲗', '𬭼', '垚', '氹', '䢺', '〇']

/** Units with names of 20 characters, each with a stop, a comment and marks of all judges of the sample rubric. */
export function makeSource(unitCount: number): CampaignSource {
  const units = Array.from({ length: unitCount }, (_, index) => nameLongUnit(index)).map((name, index) => ({
    id: `u${index + 1}`,
    name,
    kind: 'community' as const,
    group: index % 2 === 0 ? '社区组' : '村组',
    secretaryPost: '社区党委书记',
    linkedLeaderPost: '党工委委员',
  }))
  const campaign = campaignDefinitionSchema.parse({
    id: 'many',
    title: '2023年第三季度逐村（社区）观摩暨“亮赛比”活动',
    year: 2023,
    quarter: 3,
    label: '第三季度',
    theme: '党建引领网格化基层治理',
    startDate: '2023-09-26',
    endDate: '2023-09-27',
    leadPost: '街道党工委副书记',
    participants: '分包领导、各村（社区）书记',
    headcount: 40,
    units: units.map(({ id, name, group }) => ({ unitId: id, name, group })),
  })
  let count = 0
  const newId = () => {
    count += 1
    return `n${count}`
  }
  const definition: ContestDefinition = { id: 'contest', ...buildSampleContest(campaign, newId) }
  return {
    officeName: '某街道',
    isRehearsal: false,
    seals: {},
    facts,
    units,
    campaign,
    attendees: [{ post: '街道党工委副书记', name: '' }],
    departureTime: '09:00',
    stops: units.map((unit, index) =>
      stopSchema.parse({
        id: `s${index + 1}`,
        seq: index + 1,
        name: `${unit.name}党群服务中心`,
        kind: '阵地',
        unitIds: [unit.id],
        presenterPost: '社区党委书记',
        stayMinutes: 15,
        travelMinutes: 10,
        content: '一站式服务大厅',
      }),
    ),
    comments: units.map((unit, index) =>
      commentSchema.parse({
        id: `k${index + 1}`,
        unitId: unit.id,
        speakerPost: '党工委委员',
        kind: (['strength', 'problem', 'suggestion', 'requirement'] as const)[index % 4],
        text: `第${index + 1}条：台账更新及时，群众反映的事项有回音`,
      }),
    ),
    rectifications: [],
    contests: [{ definition, sheets: markSheets(definition) }],
  }
}

/** 20 characters with a rare one and a number that tells it from the others. */
function nameLongUnit(index: number): string {
  const number = String(index + 1).padStart(2, '0')
  return `${rareSigns[index % rareSigns.length]}东河西岭新型农村社区第${number}网格片区某社区`
}

function markSheets(definition: ContestDefinition): Sheet[] {
  return definition.parts.flatMap((part) =>
    definition.judges.flatMap((judge, judgeIndex) =>
      definition.unitIds.map((unitId, unitIndex) => ({
        judgeId: judge.id,
        unitId,
        partId: part.id,
        abstained: false,
        marks: Object.fromEntries(
          listItems(part).map((item, index) => [
            item.id,
            toHundredths(item.max) - 50 * ((judgeIndex * 3 + unitIndex * 5 + index) % 9),
          ]),
        ),
        total: null,
      })),
    ),
  )
}

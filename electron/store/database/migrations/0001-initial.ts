import type { Migration } from './migration'

export const initial: Migration = {
  number: 1,
  slug: 'initial',
  reason: 'The tables of the first version, with as few indexes as reading needs, since each one slows every write.',
  tables: {
    offices: 'id',
    operators: '[officeId+id]',
    units: '[officeId+id]',
    campaigns: '++key, &[officeId+id]',
    stops: '[campaignKey+id]',
    comments: '[campaignKey+id]',
    rectifications: '[campaignKey+id]',
    contests: '++key, campaignKey',
    sheets: '[contestKey+judgeId+unitId+partId]',
    starRecords: '[officeId+unitId+year+quarterKey]',
    changes: '[chain+seq]',
    chains: 'id',
    commands: 'id',
    attachments: '[officeId+id]',
  },
  upgrade: null,
}

import type { Migration } from './migration'

type Campaign = { scans?: string[] }

export const scans: Migration = {
  number: 5,
  slug: 'scans',
  reason: 'Campaigns keep which attachments are scans of their signed pages.',
  tables: {},
  upgrade: async (transaction) => {
    await transaction
      .table<Campaign>('campaigns')
      .toCollection()
      .modify((campaign) => {
        campaign.scans = []
      })
  },
}

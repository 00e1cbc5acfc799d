import type { StoreQueryName } from '../../../shared/ipc/store-protocol'
import { collectPackage } from './collect-package'
import { countCampaignChecks } from './count-campaign-checks'
import { getCampaign } from './get-campaign'
import { getChecks } from './get-checks'
import { getOffice } from './get-office'
import { getSheets } from './get-sheets'
import { listCampaigns } from './list-campaigns'
import { listLog } from './list-log'
import { listOffices } from './list-offices'
import type { QueryHandler } from './query'
import { verifyLog } from './verify-log'

export const queryTable = {
  'offices:list': listOffices,
  'offices:get': getOffice,
  'campaigns:list': listCampaigns,
  'campaigns:get': getCampaign,
  'contests:get-sheets': getSheets,
  'checks:get': getChecks,
  'checks:count': countCampaignChecks,
  'log:list': listLog,
  'log:verify': verifyLog,
  'packages:collect': collectPackage,
} satisfies { [Name in StoreQueryName]: QueryHandler<Name> }

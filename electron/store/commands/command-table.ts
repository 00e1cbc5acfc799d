import type { StoreCommandName } from '../../../shared/ipc/store-protocol'
import { addUnits } from './add-units'
import type { CommandHandler } from './command'
import { compareEntries } from './compare-entries'
import { confirmCheck } from './confirm-check'
import { correctMark } from './correct-mark'
import { createCampaign } from './create-campaign'
import { createContest } from './create-contest'
import { createOffice } from './create-office'
import { deleteCampaign } from './delete-campaign'
import { deleteContest } from './delete-contest'
import { deleteRehearsal } from './delete-rehearsal'
import { deleteUnit } from './delete-unit'
import { drawCheckSample } from './draw-sample'
import { restoreCampaign, saveAttendees, updateCampaign } from './edit-campaign'
import { deleteComment, restoreComments, saveComments } from './edit-comments'
import { addScans, removeScan } from './edit-scans'
import { deleteStop, restoreStops, saveStops } from './edit-stops'
import { restoreUnits } from './edit-units'
import { enterSecond } from './enter-second'
import { importUnits } from './import-units'
import { publishContest } from './publish-contest'
import { reopenContest } from './reopen-contest'
import { reorderUnits } from './reorder-units'
import { resolveDifference } from './resolve-difference'
import { restoreChecks } from './restore-checks'
import { saveOperators } from './save-operators'
import { sealContest } from './seal-contest'
import { setMarks } from './set-marks'
import { setPapers } from './set-papers'
import { setSheetNote } from './set-sheet-note'
import { restoreContest, updateContest } from './update-contest'
import { updateOffice } from './update-office'
import { updateUnit } from './update-unit'
import { writePackage } from './write-package'

export const commandTable = {
  'offices:create': createOffice,
  'offices:delete-rehearsal': deleteRehearsal,
  'offices:update': updateOffice,
  'operators:save': saveOperators,
  'units:add': addUnits,
  'units:import': importUnits,
  'units:update': updateUnit,
  'units:reorder': reorderUnits,
  'units:delete': deleteUnit,
  'units:restore': restoreUnits,
  'campaigns:create': createCampaign,
  'campaigns:update': updateCampaign,
  'campaigns:save-attendees': saveAttendees,
  'campaigns:add-scans': addScans,
  'campaigns:remove-scan': removeScan,
  'campaigns:restore': restoreCampaign,
  'campaigns:delete': deleteCampaign,
  'stops:save': saveStops,
  'stops:delete': deleteStop,
  'stops:restore': restoreStops,
  'comments:save': saveComments,
  'comments:delete': deleteComment,
  'comments:restore': restoreComments,
  'contests:create': createContest,
  'contests:update': updateContest,
  'contests:restore': restoreContest,
  'contests:seal': sealContest,
  'contests:publish': publishContest,
  'contests:reopen': reopenContest,
  'contests:set-papers': setPapers,
  'contests:set-sheet-note': setSheetNote,
  'contests:delete': deleteContest,
  'marks:set': setMarks,
  'checks:confirm': confirmCheck,
  'checks:correct': correctMark,
  'checks:enter-second': enterSecond,
  'checks:compare': compareEntries,
  'checks:resolve': resolveDifference,
  'checks:draw-sample': drawCheckSample,
  'checks:restore': restoreChecks,
  'packages:write': writePackage,
} satisfies { [Name in StoreCommandName]: CommandHandler<Name> }

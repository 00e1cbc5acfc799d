import { useMemo } from 'react'
import type { OfficeDetail } from '../../../shared/model/record'
import { invoke } from '../../client/desk-client'
import { makeUnitSubject } from '../../components/workbook-import/unit-subject'
import { WorkbookImport } from '../../components/workbook-import/WorkbookImport'

/** The office's units from a workbook. */
export function ImportUnits({ office, onClose }: { office: OfficeDetail; onClose(): void }) {
  const officeId = office.office.id
  const subject = useMemo(
    () =>
      makeUnitSubject(office.units, async (units) => {
        await invoke('units:import', { officeId, units: [...units] }, 'units')
      }),
    [office.units, officeId],
  )
  return (
    <WorkbookImport subject={subject} template={{ officeId, campaignKey: null, contestKey: null }} onClose={onClose} />
  )
}

import { useLocation } from 'wouter'
import { SelectField } from '../components/SelectField'
import { useProgram } from '../state/program-state'
import { useStoreQuery } from '../state/query-state'
import { texts } from './texts'

const newOffice = 'new'

/** Chooses the office whose data is shown. */
export function OfficeSwitch() {
  const [, navigate] = useLocation()
  const officeId = useProgram((state) => state.settings?.officeId ?? '')
  const updateSettings = useProgram((state) => state.updateSettings)
  const announce = useProgram((state) => state.announce)
  const offices = useStoreQuery('offices:list', {}).data ?? []
  const choose = async (value: string) => {
    if (value === newOffice) return navigate('/offices/new')
    navigate('/')
    await updateSettings({ officeId: value }).catch((error: Error) => announce(error.message))
  }
  return (
    <SelectField
      label={texts.office}
      hideLabel
      value={officeId}
      options={[
        ...offices.map((office) => ({
          value: office.id,
          label: office.isRehearsal ? texts.rehearsalOffice(office.name) : office.name,
        })),
        { value: newOffice, label: texts.newOffice },
      ]}
      onChange={(value) => void choose(value)}
    />
  )
}

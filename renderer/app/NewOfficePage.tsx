import { useLocation } from 'wouter'
import { PageHeader } from '../components/PageHeader'
import { useProgram } from '../state/program-state'
import { NewOfficeForm } from './NewOfficeForm'
import { texts } from './texts'

/** Another office beside the ones that exist. */
export function NewOfficePage() {
  const [, navigate] = useLocation()
  const updateSettings = useProgram((state) => state.updateSettings)
  return (
    <>
      <PageHeader title={texts.newOfficeTitle} />
      <NewOfficeForm
        onCreated={async (officeId) => {
          await updateSettings({ officeId })
          navigate('/')
        }}
      />
    </>
  )
}

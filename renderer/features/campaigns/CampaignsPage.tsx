import { Button } from 'antd'
import { useLocation } from 'wouter'
import { EmptyState } from '../../components/EmptyState'
import { Loading } from '../../components/Loading'
import { PageHeader } from '../../components/PageHeader'
import { useOfficeId } from '../../state/program-state'
import { useStoreQuery } from '../../state/query-state'
import { CampaignTable } from './CampaignTable'
import { NewCampaign } from './NewCampaign'
import { texts } from './texts'

/** All campaigns of the office, newest first, and the way to a new one. */
export function CampaignsPage({ isCreating }: { isCreating: boolean }) {
  const [, navigate] = useLocation()
  const officeId = useOfficeId()
  const campaigns = useStoreQuery('campaigns:list', officeId === null ? null : { officeId })
  const office = useStoreQuery('offices:get', officeId === null ? null : { officeId })
  if (campaigns.data === undefined) return <Loading error={campaigns.error} reload={campaigns.reload} />
  if (office.data === undefined) return <Loading error={office.error} reload={office.reload} />
  const isEmpty = campaigns.data.length === 0
  const create = (
    <Button type="primary" onClick={() => navigate('/campaigns/new')}>
      {texts.create}
    </Button>
  )
  return (
    <>
      <PageHeader title={texts.title} actions={isCreating || isEmpty ? undefined : create} />
      {isCreating && (
        <NewCampaign office={office.data} campaigns={campaigns.data} onCancel={() => navigate('/campaigns')} />
      )}
      {!isEmpty && <CampaignTable campaigns={campaigns.data} />}
      {isEmpty && !isCreating && <EmptyState title={texts.empty} hint={texts.emptyHint} actions={create} />}
    </>
  )
}

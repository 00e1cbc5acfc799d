import { Suspense, useEffect } from 'react'
import { Link, Route, Switch } from 'wouter'
import { EmptyState } from '../components/EmptyState'
import { Loading } from '../components/Loading'
import { WorkbenchPage } from '../features/workbench/WorkbenchPage'
import { lazyPage, readLazyPages } from './lazy-page'
import { NewOfficePage } from './NewOfficePage'
import { PageGuard } from './PageGuard'
import { texts } from './texts'

const CampaignsPage = lazyPage('CampaignsPage')
const DataPage = lazyPage('DataPage')
const SettingsPage = lazyPage('SettingsPage')
const UnitsPage = lazyPage('UnitsPage')
const CampaignLayout = lazyPage('CampaignLayout')

/** Which page an address shows. */
export function PageRoutes() {
  useEffect(readLazyPages, [])
  return (
    <PageGuard>
      <Suspense fallback={<Loading error={null} reload={() => undefined} />}>
        <Switch>
          <Route path="/" component={WorkbenchPage} />
          <Route path="/campaigns">
            <CampaignsPage isCreating={false} />
          </Route>
          <Route path="/campaigns/new">
            <CampaignsPage isCreating />
          </Route>
          <Route path="/campaigns/:key/:tab">
            {({ key, tab }) => <CampaignLayout key={key} campaignKey={Number(key)} tab={tab} />}
          </Route>
          <Route path="/units" component={UnitsPage} />
          <Route path="/data" component={DataPage} />
          <Route path="/settings" component={SettingsPage} />
          <Route path="/offices/new" component={NewOfficePage} />
          <Route>
            <EmptyState
              title={texts.notFound}
              hint={texts.notFoundHint}
              actions={<Link href="/">{texts.toWorkbench}</Link>}
            />
          </Route>
        </Switch>
      </Suspense>
    </PageGuard>
  )
}

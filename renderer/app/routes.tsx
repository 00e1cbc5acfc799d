import { Link, Route, Switch } from 'wouter'
import { EmptyState } from '../components/EmptyState'
import { CampaignsPage } from '../features/campaigns/CampaignsPage'
import { DataPage } from '../features/data/DataPage'
import { SettingsPage } from '../features/settings/SettingsPage'
import { UnitsPage } from '../features/units/UnitsPage'
import { WorkbenchPage } from '../features/workbench/WorkbenchPage'
import { CampaignLayout } from './CampaignLayout'
import { NewOfficePage } from './NewOfficePage'
import { PageGuard } from './PageGuard'
import { texts } from './texts'

/** Which page an address shows. */
export function PageRoutes() {
  return (
    <PageGuard>
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
    </PageGuard>
  )
}

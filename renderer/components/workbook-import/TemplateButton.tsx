import { Button } from 'antd'
import { useState } from 'react'
import { InlineError } from '../InlineError'
import { useCommand } from '../use-command'
import { texts } from './texts'

/** What the template is made for. */
export type TemplateScope = { officeId: string; campaignKey: number | null; contestKey: number | null }

/** 下载模板: a workbook to fill in, saved where the user says. */
export function TemplateButton({ scope }: { scope: TemplateScope }) {
  const command = useCommand('import')
  const [path, setPath] = useState<string | null>(null)
  const save = async () => {
    setPath(null)
    const saved = await command.run('imports:save-template', scope)
    if (saved !== null) setPath(saved.path)
  }
  return (
    <>
      <Button loading={command.pending} onClick={() => void save()}>
        {texts.template}
      </Button>
      {path !== null && <span role="status">{texts.templateSaved(path)}</span>}
      <InlineError error={command.error} />
    </>
  )
}

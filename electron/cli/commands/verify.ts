import { normalizeSealCode } from '../../../shared/audit/seal-code'
import { type Command, InputError, passphraseOption } from '../command'
import { openPackage } from '../open-package'
import { verifyRecord } from '../verify-record'

export const verifyCommand: Command = {
  name: 'verify',
  summary: '核验变更记录和封存码',
  operands: ['FILE'],
  options: [{ name: 'code', value: 'CODE', summary: '再核对一个封存码，例如 ABCD-EFGH-JKMN' }, passphraseOption],
  notes: ['', '封存码能说明数据有没有改动，不能证明是谁改动。'],
  async run(input) {
    const { package: document } = await openPackage(input)
    const verification = verifyRecord(document)
    if (verification === null) {
      throw new InputError([
        { path: 'record.chains', message: '数据包里没有变更记录，无法核验；请用“备份”方式导出的数据包' },
      ])
    }
    const { chainCount, entryCount, confirmedCodes } = verification
    const issues = [...verification.issues]
    const code = input.values.code === undefined ? null : normalizeSealCode(input.values.code)
    if (code !== null && !confirmedCodes.has(code)) issues.push({ path: '', message: `封存码 ${code} 与数据包不符` })
    if (issues.length > 0) throw new InputError(issues)
    const lines = [
      `变更记录完整：${chainCount} 条链，${entryCount} 条记录。`,
      ...[...confirmedCodes].map((confirmed) => `封存码一致：${confirmed}`),
    ]
    return `${lines.join('\n')}\n`
  },
}

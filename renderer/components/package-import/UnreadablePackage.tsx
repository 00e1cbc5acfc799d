import { texts } from '../texts'
import styles from './PackageImport.module.css'

type Properties = { fileName: string; issues: readonly { path: string; message: string }[] }

/** Why a file cannot be imported: every problem with its place. */
export function UnreadablePackage({ fileName, issues }: Properties) {
  return (
    <section className={styles.panel} role="alert">
      <h3>{texts.unreadable(fileName, issues.length)}</h3>
      <div className={styles.issues}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts.issuePlace}</th>
              <th scope="col">{texts.issueMessage}</th>
            </tr>
          </thead>
          <tbody>
            {issues.map((issue) => (
              <tr key={`${issue.path} ${issue.message}`}>
                <td>{issue.path === '' ? texts.wholeFile : <code>{issue.path}</code>}</td>
                <td>{issue.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

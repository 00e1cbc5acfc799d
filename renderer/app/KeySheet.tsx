import { Button, Drawer } from 'antd'
import { placeKeys, programKeys } from './keys'
import { texts } from './texts'
import './key-sheet-print.css'

type Row = { shown: string; label: string }

/** All keys on one sheet, which can be printed. */
export function KeySheet({ onClose }: { onClose(): void }) {
  const everywhere = programKeys.filter((key) => key.shown !== '')
  return (
    <Drawer open title={texts.keySheet} size={440} onClose={onClose} rootClassName="key-sheet">
      <Button onClick={() => window.print()}>{texts.print}</Button>
      <KeyTable place={texts.everywhere} rows={everywhere} />
      {placeKeys.map(({ place, keys }) => (
        <KeyTable key={place} place={place} rows={keys} />
      ))}
    </Drawer>
  )
}

function KeyTable({ place, rows }: { place: string; rows: readonly Row[] }) {
  return (
    <table className="table">
      <caption className="key-sheet-caption">{place}</caption>
      <thead>
        <tr>
          <th scope="col" style={{ width: 150 }}>
            {texts.key}
          </th>
          <th scope="col">{texts.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.shown}>
            <td>
              <kbd>{row.shown}</kbd>
            </td>
            <td>{row.label}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

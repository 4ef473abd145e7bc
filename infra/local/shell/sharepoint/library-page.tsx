// A document library: its files, each to download.
import { Document24Regular, Folder48Regular } from '@fluentui/react-icons'
import type { ListInfo, Row } from '../doors/shapes-of-controls.ts'
import { downloadOf } from '../doors/site-doors.ts'
import { useDesk } from '../frame/desk.ts'
import { Empty, Settled } from '../parts/states.tsx'
import { fileNameOf, sizeWords } from './files.ts'
import { valueWords } from './grid/rows.ts'
import { useRows } from './use-rows.ts'
import './grid/grid.css'
import './library.css'

const modifiedColumn = { name: 'modified', displayName: 'Modified', type: 'dateTime' }

const FileRow = ({ row }: { readonly row: Row }) => {
  const name = fileNameOf(row)
  return (
    <tr>
      <td>
        <a className="file-link" href={downloadOf(row.id)} download>
          <Document24Regular aria-hidden />
          <span className="clip">{name}</span>
        </a>
      </td>
      <td>{valueWords(row.modified, modifiedColumn)}</td>
      <td className="file-size">{sizeWords(row.fields['size'])}</td>
    </tr>
  )
}

export const LibraryPage = ({ list }: { readonly list: ListInfo }) => {
  const { beat } = useDesk()
  const door = useRows(list.id, 0, true, beat)
  return (
    <>
      <header className="list-head">
        <h1 className="grow clip">{list.displayName}</h1>
      </header>
      <Settled now={door.now} loading={{ rows: 5, label: 'Loading documents' }} onRetry={door.reload}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty
              icon={<Folder48Regular />}
              title="No documents yet"
              words="What the app files in this library stands here."
            />
          ) : (
            <div className="grid-scroll">
              <table className="files">
                <thead>
                  <tr>
                    <th scope="col">Name</th>
                    <th scope="col">Modified</th>
                    <th scope="col" className="file-size">
                      Size
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <FileRow key={row.id} row={row} />
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Settled>
    </>
  )
}

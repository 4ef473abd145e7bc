// The differences of two versions to be read: what was is struck out, what is stands marked, both said in words.

import type { EditionContentWire } from '../../../../shared/api/updates.ts'
import { type Change, changesBetween } from './changes.ts'

const One = ({ where, words }: Change) => (
  <li className="inset">
    <p className="t-cap fg2">{where}</p>
    <p className="words break vdiff">
      {words.before}
      {words.mine !== '' && (
        <>
          <span className="vh">{' before: '}</span>
          <del>{words.mine}</del>
        </>
      )}
      {words.mine !== '' && words.theirs !== '' && !/\s$/.test(words.mine) && ' '}
      {words.theirs !== '' && (
        <>
          <span className="vh">{' now: '}</span>
          <ins>{words.theirs}</ins>
        </>
      )}
      {words.after}
    </p>
  </li>
)

type Props = { readonly was: EditionContentWire; readonly is: EditionContentWire }

export const ChangeList = ({ was, is }: Props) => {
  const changes = changesBetween(was, is)
  if (changes.length === 0) return <p className="fg2">Nothing is changed yet.</p>
  return (
    <ul className="plain col g8">
      {changes.map((change, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two changes in one part have the same name
        <One key={`${change.where} ${at}`} {...change} />
      ))}
    </ul>
  )
}

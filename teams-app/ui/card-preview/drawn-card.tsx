// A card drawn by the library that Teams itself uses; it can be looked at, not pressed.

import { AdaptiveCard } from 'adaptivecards'
import { useEffect, useRef, useState } from 'react'
import { cardMarkdown } from './card-markdown.ts'
import { teamsHostConfig } from './host-config.ts'

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardMarkdown(text)
  result.didProcess = true
}

const draw = (json: Readonly<Record<string, unknown>>): HTMLElement | undefined => {
  const card = new AdaptiveCard()
  card.hostConfig = teamsHostConfig()
  card.parse(json)
  return card.render()
}

export const DrawnCard = ({ json }: { json: Readonly<Record<string, unknown>> }) => {
  const place = useRef<HTMLDivElement>(null)
  const [isBroken, setIsBroken] = useState(false)
  useEffect(() => {
    const drawn = draw(json)
    setIsBroken(drawn === undefined)
    place.current?.replaceChildren(...(drawn === undefined ? [] : [drawn]))
  }, [json])
  return (
    <>
      {isBroken && <p className="fg2">This card cannot be drawn here.</p>}
      <div className="acard" ref={place} inert />
    </>
  )
}

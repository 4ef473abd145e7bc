// The teams you are in, with their channels and what is unread.
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Avatar } from '@fluentui/react-components'
import { PeopleTeam48Regular } from '@fluentui/react-icons'
import type { Conversation } from '../doors/shapes.ts'
import { GoLink } from '../frame/go-link.tsx'
import { Empty } from '../parts/states.tsx'

type ChannelListProps = { readonly channels: readonly Conversation[]; readonly open: string | null }

const teamOf = (channel: Conversation): string => channel.team ?? 'Team'

const Row = ({ channel, current }: { readonly channel: Conversation; readonly current: boolean }) => {
  const unread = current ? 0 : channel.unread
  return (
    <li>
      <GoLink
        to={{ place: 'teams', room: 'channels', conversation: channel.id }}
        className="channel-row"
        current={current}
        label={unread > 0 ? `${channel.name}, ${unread} unread` : channel.name}
      >
        <span className="grow clip" data-strong={unread > 0 || current}>
          {channel.name}
        </span>
        {unread > 0 && <span className="count">{unread}</span>}
      </GoLink>
    </li>
  )
}

export const ChannelList = ({ channels, open }: ChannelListProps) => {
  const teams = [...new Set(channels.map(teamOf))]
  return (
    <nav className="list-pane" aria-label="Channels">
      <h1>Channels</h1>
      {teams.length === 0 && (
        <Empty
          icon={<PeopleTeam48Regular />}
          title="No teams yet"
          words="You are in no team of the council. Its channels would stand here."
        />
      )}
      <Accordion multiple collapsible defaultOpenItems={teams}>
        {teams.map((team) => (
          <AccordionItem key={team} value={team}>
            <AccordionHeader
              as="h2"
              expandIconPosition="end"
              icon={<Avatar name={team} shape="square" size={24} color="colorful" aria-hidden />}
            >
              <span className="clip">{team}</span>
            </AccordionHeader>
            <AccordionPanel className="channel-panel">
              <ul>
                {channels
                  .filter((channel) => teamOf(channel) === team)
                  .map((channel) => (
                    <Row key={channel.id} channel={channel} current={channel.id === open} />
                  ))}
              </ul>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </nav>
  )
}

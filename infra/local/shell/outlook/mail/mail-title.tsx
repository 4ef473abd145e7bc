// What a mail is about: the page's own title on a phone, where no list with one stands beside it.
import { useNarrow } from '../../frame/use-narrow.ts'

export const MailTitle = ({ children }: { readonly children: string }) => {
  const Level = useNarrow() ? 'h1' : 'h2'
  return <Level className="mail-title">{children}</Level>
}

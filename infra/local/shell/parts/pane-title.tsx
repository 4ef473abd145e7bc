// The name of a pane: the page's own title where no list with one stands beside it.
type PaneTitleProps = { readonly alone: boolean; readonly children: string }

export const PaneTitle = ({ alone, children }: PaneTitleProps) => {
  const Level = alone ? 'h1' : 'h2'
  return <Level className="pane-title clip">{children}</Level>
}

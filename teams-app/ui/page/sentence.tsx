// A page that is one sentence: nothing to press, nothing to load.

export const Sentence = ({ title, children }: { title: string; children: string }) => (
  <div className="page">
    <main className="in mid">
      <h1 className="t-title">{title}</h1>
      <p className="fg2 reading">{children}</p>
    </main>
  </div>
)

// What office.js looks for of MicrosoftAjax.js, which Microsoft serves from a CDN alone: just enough for it to start.
;(() => {
  const nothing = () => undefined

  window.Type = Function
  Function.registerNamespace = (name) => {
    let at = window
    for (const part of name.split('.')) {
      at[part] ??= {}
      at = at[part]
    }
  }
  Function.registerClass = nothing
  // office.js asks every function for it.
  Function.prototype.registerClass = nothing
  // The real one answers with what is wrong, or null. Office checks arguments itself, before it calls this.
  Function._validateParams = () => null

  class StringBuilder {
    parts = []
    append(text) {
      this.parts.push(text)
      return this
    }
    toString() {
      return this.parts.join('')
    }
  }

  window.Sys = {
    StringBuilder,
    Serialization: {
      JavaScriptSerializer: { serialize: JSON.stringify, deserialize: (text) => JSON.parse(text) },
    },
    Debug: { trace: nothing },
    EventArgs: class {},
    Browser: {},
  }

  String.format = (text, ...values) => text.replace(/\{(\d+)\}/g, (_, at) => values[at])

  const kinds = [
    'argument',
    'argumentType',
    'argumentOutOfRange',
    'argumentNull',
    'parameterCount',
    'invalidOperation',
  ]
  for (const kind of [...kinds, 'create']) {
    Error[kind] = (...words) =>
      new Error([kind, ...words.filter((word) => typeof word === 'string')].join(': '))
  }
})()

// Starts archref's language server for manuscripts, and puts what "Copy as …" gives on the clipboard.
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const LANGUAGES = ["markdown", "restructuredtext", "latex", "plaintext", "xml"];
let client;

async function start() {
  const [command, ...args] = vscode.workspace.getConfiguration("archref").get("command");
  client = new LanguageClient(
    "archref",
    "archref",
    { command, args },
    {
      documentSelector: LANGUAGES.map((language) => ({ language })),
      synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher("**/{archref,pyproject}.toml") },
      middleware: {
        executeCommand: async (name, words, next) => {
          const text = await next(name, words);
          if (name === "archref.copy" && text) await vscode.env.clipboard.writeText(text);
          return text;
        },
      },
    }
  );
  try {
    await client.start();
  } catch (error) {
    vscode.window.showErrorMessage(`archref could not be started (${command}); pip install 'archref[lsp]', or set archref.command`);
  }
}

exports.activate = async (context) => {
  const restart = async () => {
    await client?.stop();
    await start();
  };
  context.subscriptions.push(vscode.commands.registerCommand("archref.restart", restart));
  await start();
};

exports.deactivate = () => client?.stop();

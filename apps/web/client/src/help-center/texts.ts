const ja = {
  title: 'ヘルプセンター',
  welcome: 'どのようなことでお困りですか',
  hint: '暗号資産の損益計算について、よくある手順をまとめています。',
  all: '記事の一覧',
  stillOpen: '解決しない場合は、右下のボタンからサポートにお問い合わせください。',
  groups: { begin: 'はじめに', numbers: '計算と結果', account: 'アカウントとプラン' },
  articles: {
    registration: {
      title: 'アカウントを登録する',
      text: 'メールアドレスがあれば、数分で登録できます。',
      steps: [
        '「新規登録」を開き、メールアドレスを入力します。',
        '届いたメールのリンクを開きます。',
        '計算したい年と、損益の計算方法を選びます。',
      ],
    },
    exchange: {
      title: '取引所を追加する',
      text: '取引所ごとに、APIかファイルのどちらかで取引履歴を取り込みます。',
      steps: [
        '「設定」の「取引所」で「追加」を選びます。',
        '一覧から取引所を選びます。',
        '読み取り専用のAPIキーを貼り付けるか、履歴のファイルを選びます。',
      ],
    },
    file: {
      title: '取引履歴のファイルを取り込む',
      text: '取引所から書き出したファイルを、編集せずにそのまま使います。',
      steps: [
        '取引所のサイトで、期間を選んで履歴を書き出します。',
        '「取り込み」にファイルをドラッグします。',
        '取り込んだ件数を、取引所の画面と見比べます。',
      ],
    },
    balance: {
      title: '残高が実際と合わないとき',
      text: '取り込んでいない取引所や送金があると、残高がずれます。',
      steps: [
        '「残高」で、差のあるコインを選びます。',
        '最初に差が出た日を探します。',
        'その日の入出金を、取引所やウォレットの履歴と見比べます。',
      ],
    },
    recalculation: {
      title: '計算をやり直す',
      text: '取引や設定を変えたあとは、計算をやり直すと結果に反映されます。',
      steps: [
        '「損益」を開き、「再計算」を押します。',
        '終わるまで画面を閉じてもかまいません。',
        '完了のお知らせから結果を開きます。',
      ],
    },
    report: {
      title: '年間の損益を書き出す',
      text: '確定した年の損益を、PDFかCSVで保存できます。',
      steps: [
        '「レポート」で年を選びます。',
        '「書き出し」から形式を選びます。',
        'ファイルを保存し、大切に保管します。',
      ],
    },
    'sign-in': {
      title: 'サインインできないとき',
      text: '確認コードが届かないときは、次の順にお試しください。',
      steps: [
        '迷惑メールのフォルダーを確認します。',
        '登録したメールアドレスかどうかを確かめます。',
        '「コードを再送」を押し、10分以内に入力します。',
      ],
    },
    plan: {
      title: 'プランを変更する',
      text: 'プランはいつでも変更でき、次の請求から新しい料金になります。',
      steps: [
        '「設定」の「プラン」を開きます。',
        'プランを選び、料金を確かめます。',
        '「変更する」を押します。',
      ],
    },
  },
};

const en: typeof ja = {
  title: 'Help center',
  welcome: 'How can we help?',
  hint: 'Steps that people often need when they calculate gains from crypto assets.',
  all: 'All articles',
  stillOpen: 'If this does not solve it, write to support with the button at the bottom right.',
  groups: { begin: 'Getting started', numbers: 'Calculation and results', account: 'Account and plan' },
  articles: {
    registration: {
      title: 'Register an account',
      text: 'All you need is an e-mail address and a few minutes.',
      steps: [
        'Open “Register” and enter your e-mail address.',
        'Open the link in the e-mail that you get.',
        'Choose the year and the method of calculation.',
      ],
    },
    exchange: {
      title: 'Add an exchange',
      text: 'The history of each exchange comes in by its API or by a file.',
      steps: [
        'Under “Settings”, “Exchanges”, choose “Add”.',
        'Choose the exchange from the list.',
        'Paste an API key that can only read, or choose the file of your history.',
      ],
    },
    file: {
      title: 'Import a file of trades',
      text: 'Use the file as the exchange wrote it, without editing it.',
      steps: [
        'On the exchange’s site, choose the period and export the history.',
        'Drop the file on “Import”.',
        'Compare the number of rows with what the exchange shows.',
      ],
    },
    balance: {
      title: 'When a balance is not what you have',
      text: 'An exchange or a transfer that was not imported makes balances differ.',
      steps: [
        'Under “Balances”, choose the coin that differs.',
        'Find the first day with a difference.',
        'Compare that day’s transfers with your exchanges and wallets.',
      ],
    },
    recalculation: {
      title: 'Calculate again',
      text: 'After you change trades or settings, a new calculation takes them in.',
      steps: [
        'Open “Gains” and press “Recalculate”.',
        'You may close the page meanwhile.',
        'Open the result from the notification.',
      ],
    },
    report: {
      title: 'Export the gains of a year',
      text: 'The gains of a finished year can be saved as PDF or CSV.',
      steps: [
        'Under “Reports”, choose the year.',
        'Choose a format under “Export”.',
        'Save the file and keep it safe.',
      ],
    },
    'sign-in': {
      title: 'When you cannot sign in',
      text: 'If no code arrives, try these in order.',
      steps: [
        'Look into the folder for junk mail.',
        'Check that it is the address you registered.',
        'Press “Send again” and enter the code within ten minutes.',
      ],
    },
    plan: {
      title: 'Change your plan',
      text: 'You can change it at any time; the new price begins with the next bill.',
      steps: ['Open “Settings”, “Plan”.', 'Choose a plan and check its price.', 'Press “Change”.'],
    },
  },
};

export const texts = { ja, en };

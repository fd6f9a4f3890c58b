// Says in what dashboards (files) differ from Grafana's own schema: unknown fields, wrong types, what is missing.
package main

import (
	"fmt"
	"os"

	"github.com/grafana/grafana-foundation-sdk/go/cog/plugins"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"
)

func faultsIn(file string) string {
	text, err := os.ReadFile(file)
	if err != nil {
		return err.Error()
	}
	if err := new(dashboard.Dashboard).UnmarshalJSONStrict(text); err != nil {
		return err.Error()
	}
	return ""
}

func main() {
	// What panels and Prometheus' queries look like.
	plugins.RegisterDefaultPlugins()
	for _, file := range os.Args[1:] {
		// An empty list of faults is an error too, to Go.
		if faults := faultsIn(file); faults != "" {
			fmt.Printf("%s: %s\n", file, faults)
		}
	}
}

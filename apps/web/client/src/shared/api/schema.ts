// Written by "npm run api-types".

export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A token for whoever you want to be at this demonstration desk, valid for 12 hours. */
        post: operations["post_demo_tokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The desk's business time, in JST. */
        get: operations["get_demo_clock"];
        /** Sets business time: an empty desk to any instant that the calendar covers, a used one only forward. */
        put: operations["put_demo_clock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own tickets, the latest turn first. */
        get: operations["get_v1_tickets"];
        put?: never;
        /** Takes the inquiry into the line. A guest gets an access token with it. */
        post: operations["post_v1_tickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ticket: its status, decision, date, place in line, and the conversation. */
        get: operations["get_v1_tickets_id_"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tickets/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds to an open ticket, or asks again after the end: that takes a new turn. */
        post: operations["post_v1_tickets_id_messages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tickets/{id}/information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives what was asked for; the ticket keeps its turn and its date. */
        put: operations["put_v1_tickets_id_information"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tickets/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives or takes back the consent to look at your actual screen; taking it back is possible at any time. */
        put: operations["put_v1_tickets_id_consents"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tickets/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the inquiry back. Once more changes nothing. */
        post: operations["post_v1_tickets_id_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tickets/{id}/resubmission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submits a declined inquiry again: the text is kept; turn, plan and policy edition are those of now. */
        post: operations["post_v1_tickets_id_resubmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tickets/{id}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ticket as GET shows it, now and whenever it changes, as events named `ticket`. States between may be left out.
         *     An event named `erased` is the last one.
         */
        get: operations["get_v1_tickets_id_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a ticket sent now is expected to get. Nothing is stored. Who is blocked is told so before writing. */
        post: operations["post_v1_previews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the desk is open now, and what the policy in force says of it. */
        get: operations["get_v1_desk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/desk/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be asked about by the policy in force, whom that is for, and what is asked for. */
        get: operations["get_v1_desk_topics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/desk/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The closed days of last year to next year, to subscribe to. */
        get: operations["get_v1_desk_calendar_ics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Blocks that are in force, the latest first. */
        get: operations["get_operations_v1_blocks"];
        put?: never;
        /** Keeps the customer of a ticket from opening tickets and writing messages. Nothing that was accepted is lost. */
        post: operations["post_operations_v1_blocks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/blocks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Lets the customer write again. */
        delete: operations["delete_operations_v1_blocks_id_"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes one file, to be named in what you send within a day. A guest gets a token with it for further ones. */
        post: operations["post_v1_attachments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tickets/{id}/attachments/{attachmentId}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Access to an attachment of your ticket for 60 seconds: GET `url` with `headers`. */
        post: operations["post_v1_tickets_id_attachments_attachmentId_access"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file itself, for who has access. */
        get: operations["get_v1_attachments_attachmentId_"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/intake/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events that could not be processed, in the order in which they were parked. */
        get: operations["get_operations_v1_intake_parked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/intake/parked/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Applies a parked event now; it stays parked when it fails again. */
        post: operations["post_operations_v1_intake_parked_id_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/intake/parked/{id}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives up a parked event, unless its turn would be left without an end. */
        post: operations["post_operations_v1_intake_parked_id_skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/intake/streams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the service's streams stand: those it publishes, and those it reads. */
        get: operations["get_operations_v1_intake_streams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/intake/streams/{partition}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has everything of a stream brought to its readers again from a sequence on; those who have it ignore it. */
        post: operations["post_operations_v1_intake_streams_partition_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/intake/epoch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins the service's streams anew after its database was restored from a backup. */
        post: operations["post_operations_v1_intake_epoch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/intake/streams/seed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has the service begin with a stream of another one after a stated sequence. */
        post: operations["post_operations_v1_intake_streams_seed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/intake/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every ticket of the service, in the order of their ids, for the comparison of all services. */
        get: operations["get_operations_v1_intake_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The editions in the order in which they come into force, and which one governs. */
        get: operations["get_operations_v1_policy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/policy/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each edition says, to be read side by side, in the order in which they come into force. */
        get: operations["get_operations_v1_policy_editions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/policy/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the policy says of an inquiry, by the edition in force at its arrival. */
        post: operations["post_operations_v1_policy_decisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/policy/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** In what one edition differs from another, in both languages. */
        get: operations["get_operations_v1_policy_difference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/policy/simulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which stored outcomes an edition would have decided otherwise: a page of tickets, in the order of their ids. */
        get: operations["get_operations_v1_policy_simulation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/policy/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How turns were decided, by topic: a page of tickets, in the order of their ids. */
        get: operations["get_operations_v1_policy_outcomes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/eligibility/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events that could not be processed, in the order in which they were parked. */
        get: operations["get_operations_v1_eligibility_parked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/eligibility/parked/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Applies a parked event now; it stays parked when it fails again. */
        post: operations["post_operations_v1_eligibility_parked_id_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/eligibility/parked/{id}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives up a parked event, unless its turn would be left without an end. */
        post: operations["post_operations_v1_eligibility_parked_id_skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/eligibility/streams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the service's streams stand: those it publishes, and those it reads. */
        get: operations["get_operations_v1_eligibility_streams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/eligibility/streams/{partition}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has everything of a stream brought to its readers again from a sequence on; those who have it ignore it. */
        post: operations["post_operations_v1_eligibility_streams_partition_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/eligibility/epoch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins the service's streams anew after its database was restored from a backup. */
        post: operations["post_operations_v1_eligibility_epoch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/eligibility/streams/seed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has the service begin with a stream of another one after a stated sequence. */
        post: operations["post_operations_v1_eligibility_streams_seed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/eligibility/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every ticket of the service, in the order of their ids, for the comparison of all services. */
        get: operations["get_operations_v1_eligibility_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The days on which operations keep the desk closed, in their order. */
        get: operations["get_operations_v1_closures"];
        put?: never;
        /** Closes the desk on days from today on; the turns that name them are dated again. */
        post: operations["post_operations_v1_closures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/closures/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a closure, or the removal of one, would do: nothing is changed. */
        post: operations["post_operations_v1_closures_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/closures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Opens the desk again on the days of a closure from today on. */
        delete: operations["delete_operations_v1_closures_id_"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/calendar/date": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which date an arrival would get, by which rule, and past which closed days. */
        get: operations["get_operations_v1_calendar_date"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/calendar/year": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The days of a year on which the desk is closed, and how far the holiday data reaches. */
        get: operations["get_operations_v1_calendar_year"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/scheduling/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events that could not be processed, in the order in which they were parked. */
        get: operations["get_operations_v1_scheduling_parked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/scheduling/parked/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Applies a parked event now; it stays parked when it fails again. */
        post: operations["post_operations_v1_scheduling_parked_id_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/scheduling/parked/{id}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives up a parked event, unless its turn would be left without an end. */
        post: operations["post_operations_v1_scheduling_parked_id_skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/scheduling/streams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the service's streams stand: those it publishes, and those it reads. */
        get: operations["get_operations_v1_scheduling_streams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/scheduling/streams/{partition}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has everything of a stream brought to its readers again from a sequence on; those who have it ignore it. */
        post: operations["post_operations_v1_scheduling_streams_partition_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/scheduling/epoch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins the service's streams anew after its database was restored from a backup. */
        post: operations["post_operations_v1_scheduling_epoch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/scheduling/streams/seed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has the service begin with a stream of another one after a stated sequence. */
        post: operations["post_operations_v1_scheduling_streams_seed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/scheduling/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every ticket of the service, in the order of their ids, for the comparison of all services. */
        get: operations["get_operations_v1_scheduling_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_agent_v1_presence"];
        /** Away and offline give back what is in hand, each turn at its own number. */
        put: operations["put_agent_v1_presence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/turns/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The next turn in arrival order that this agent may take; 204 when there is none, or the desk is closed. */
        post: operations["post_agent_v1_turns_next"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the agent has in hand. */
        get: operations["get_agent_v1_tickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Any ticket, to read; it has a fence when it is in the agent's own hand. */
        get: operations["get_agent_v1_tickets_id_"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/line": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The line, lowest turn first. */
        get: operations["get_agent_v1_line"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The agent's whole state, again whenever it changes: presence, tickets in hand, the desk's hours, how many wait. */
        get: operations["get_agent_v1_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/tickets/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers the customer as support and ends the assignment. */
        post: operations["post_agent_v1_tickets_id_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/tickets/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the turn back in line at its own number. */
        post: operations["post_agent_v1_tickets_id_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/tickets/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the turn back in line for another agent, with a note for them. */
        post: operations["post_agent_v1_tickets_id_hand_over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/tickets/{id}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passes the turn over for now; every skip is reported with its reason. */
        post: operations["post_agent_v1_tickets_id_skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/tickets/{id}/topic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what the ticket is really about: a label for agents and reports, which changes no decision or date. */
        post: operations["post_agent_v1_tickets_id_topic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/tickets/{id}/investigation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keeps the ticket in hand to the closing of a business date, whatever becomes of leases and streams; it doesn't count
         *     towards capacity. Again with another date it moves the end.
         */
        post: operations["post_agent_v1_tickets_id_investigation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/tickets/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes something for other agents; customers never see it. */
        post: operations["post_agent_v1_tickets_id_notes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/tickets/{id}/activity-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The address of the customer's activity log, by the clause of the edition that governs the turn. */
        post: operations["post_agent_v1_tickets_id_activity_log"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/tickets/{id}/actual-screen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The address of the customer's actual screen, while they consent to it on this ticket. */
        post: operations["post_agent_v1_tickets_id_actual_screen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/investigation-dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The business dates until which a ticket may be investigated now, the earliest first. */
        get: operations["get_agent_v1_investigation_dates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/tickets/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a duplicate in hand: the customer's ticket with the lower turn goes on, and has a note of what was said here. */
        post: operations["post_agent_v1_tickets_id_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/tickets/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_agent_v1_tickets_id_draft"];
        /** Saves it; the last saving wins, unless it says which one it follows. */
        put: operations["put_agent_v1_tickets_id_draft"];
        post?: never;
        delete: operations["delete_agent_v1_tickets_id_draft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/saved-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_operations_v1_saved_replies"];
        put?: never;
        post: operations["post_operations_v1_saved_replies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/saved-replies/{replyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replaces it whole, if it is still at the version given. */
        put: operations["put_operations_v1_saved_replies_replyId_"];
        post?: never;
        delete: operations["delete_operations_v1_saved_replies_replyId_"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/saved-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What operators have written for agents. */
        get: operations["get_agent_v1_saved_replies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/tickets/{id}/saved-replies/{replyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes one out for a ticket, in its language; nothing is sent. */
        post: operations["post_agent_v1_tickets_id_saved_replies_replyId_"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many wait and are in hand, how far the line is settled, and who has waited longest. */
        get: operations["get_operations_v1_queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often agents corrected or declined what customers chose, by topic. */
        get: operations["get_operations_v1_corrections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/flow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Arrivals against answers, by hours or days of Japan. */
        get: operations["get_operations_v1_flow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/queue/dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many turns wait, by business date and language. */
        get: operations["get_operations_v1_queue_dates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is there, and what is in hand, investigations included. */
        get: operations["get_operations_v1_agents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/agents/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The agent whose token has this subject. The audit keeps who asked. */
        post: operations["post_operations_v1_agents_lookup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/tickets/{id}/take-away": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a ticket from whoever has it in hand: the turn stands in line again, at its own number. */
        post: operations["post_operations_v1_tickets_id_take_away"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/line/pass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets the line go on past turns that are missing or have no outcome; they keep their numbers. */
        post: operations["post_operations_v1_line_pass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/overtime": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The overtime that holds now. */
        get: operations["get_operations_v1_overtime"];
        put?: never;
        /** Has turns given until then although the desk is closed; a later call takes the place of an earlier one. */
        post: operations["post_operations_v1_overtime"];
        /** Ends it; work in hand may be finished. */
        delete: operations["delete_operations_v1_overtime"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finds turns by what was written on them, or by their number; the newest first. Every search is audited. */
        post: operations["post_agent_v1_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/tickets/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same customer's other tickets, the latest turn first. */
        get: operations["get_agent_v1_tickets_id_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/tickets/{id}/abuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proposes to operators that the customer is blocked. Nothing happens to the ticket. */
        post: operations["post_agent_v1_tickets_id_abuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/abuse-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What agents have reported, the latest first. */
        get: operations["get_operations_v1_abuse_reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/compliance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the line was kept in a period: violations, skips, reassignments and waits, from the audit trail alone. */
        get: operations["get_operations_v1_compliance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done, by whom and why, the newest first. */
        get: operations["get_operations_v1_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All entries that fit, however many; every export is an entry itself. */
        get: operations["get_operations_v1_audit_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes one image for a reply: made anew, and under a name that tells nothing. */
        post: operations["post_agent_v1_attachments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/tickets/{id}/attachments/{attachmentId}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Access to an attachment of a ticket for 60 seconds: GET `url` with `headers`. */
        post: operations["post_agent_v1_tickets_id_attachments_attachmentId_access"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent/v1/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file itself, for who has access. */
        get: operations["get_agent_v1_attachments_attachmentId_"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/assignment/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events that could not be processed, in the order in which they were parked. */
        get: operations["get_operations_v1_assignment_parked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/assignment/parked/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Applies a parked event now; it stays parked when it fails again. */
        post: operations["post_operations_v1_assignment_parked_id_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/assignment/parked/{id}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives up a parked event, unless its turn would be left without an end. */
        post: operations["post_operations_v1_assignment_parked_id_skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/assignment/streams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the service's streams stand: those it publishes, and those it reads. */
        get: operations["get_operations_v1_assignment_streams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/assignment/streams/{partition}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has everything of a stream brought to its readers again from a sequence on; those who have it ignore it. */
        post: operations["post_operations_v1_assignment_streams_partition_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/assignment/epoch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins the service's streams anew after its database was restored from a backup. */
        post: operations["post_operations_v1_assignment_epoch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/assignment/streams/seed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has the service begin with a stream of another one after a stated sequence. */
        post: operations["post_operations_v1_assignment_streams_seed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/v1/assignment/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every ticket of the service, in the order of their ids, for the comparison of all services. */
        get: operations["get_operations_v1_assignment_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        DemoTokenDto: {
            /**
             * @example customer
             * @enum {string}
             */
            role: "customer" | "agent" | "operator";
            /** @example hanako */
            subject: string;
            /** @enum {string} */
            plan?: "paid" | "free";
            /** @example 山田 花子 */
            name?: string;
            /** Format: email */
            email?: string;
        };
        ClockDto: {
            /**
             * Format: date-time
             * @example 2026-11-24T10:00:00+09:00
             */
            now: string;
        };
        EnvironmentDto: {
            /** @example Firefox */
            browser?: string;
            /** @example 145 */
            browserVersion?: string;
            /** @example Windows 11 PC */
            device?: string;
        };
        DetailsDto: {
            steps?: string;
            errorMessage?: string;
            exchange?: string;
            coin?: string;
            blockchain?: string;
            /** @enum {string} */
            connection?: "file" | "api" | "unknown";
            fileType?: string;
        };
        NewInquiryDto: {
            /** @enum {string} */
            language: "ja" | "en";
            /**
             * @example operation
             * @enum {string}
             */
            topic: "problem" | "operation" | "functions" | "settings" | "registration" | "required-environment" | "whats-new" | "sign-in" | "contract" | "plan-choice" | "plan-change" | "new-coin" | "new-exchange" | "new-blockchain" | "feedback" | "verification" | "acting-for-customer" | "other-product" | "operating-system" | "hardware" | "terminal" | "other-software" | "unsupported-environment" | "accounting-entries" | "legal" | "tax";
            /** @example How to import a file */
            subject: string;
            message: string;
            /**
             * @description The address registered with your account, or "unknown". When signed in, leave it out.
             * @example hanako@example.com
             */
            registeredEmail?: string;
            environment?: components["schemas"]["EnvironmentDto"];
            details?: components["schemas"]["DetailsDto"];
            /** @description The desk may look at your actual screen to answer. */
            screenSharing?: boolean;
            /** @description Ids from POST /v1/attachments; a guest sends Junban-Upload-Token with them. */
            attachments?: string[];
        };
        ReasonDto: {
            /** @enum {string} */
            code: "out-of-scope" | "plan-not-entitled" | "information-missing";
            /** @description Where the policy says so: the Japanese edition's circled number, the English one's heading. */
            section: string;
        };
        EditionDto: {
            id: string;
            lastUpdated: string;
        };
        OtherEditionDto: {
            id: string;
            lastUpdated: string;
            section: string;
            /** @description Whether the reason holds there too. */
            agrees: boolean;
        };
        LinkDto: {
            /** @enum {string} */
            to: "upgrade" | "help-center-article";
            url: string;
        };
        AskedDto: {
            field: string;
            name: string;
            why: string;
        };
        WayOutDto: {
            /** @enum {string} */
            code: "out-of-scope" | "plan-not-entitled" | "information-missing";
            /** @description Where the policy says so: the Japanese edition's circled number, the English one's heading. */
            section: string;
            edition: components["schemas"]["EditionDto"];
            /** @description The edition in your language, where that is another one. */
            otherEdition?: components["schemas"]["OtherEditionDto"];
            /** @description Help to read, or where to upgrade. */
            links: components["schemas"]["LinkDto"][];
            /** @description Where information is missing: exactly which, and what each is for. */
            asked?: components["schemas"]["AskedDto"][];
            /** @description Why, and what to do instead, in the ticket's language. */
            text: string;
        };
        ExpectedDto: {
            /** @enum {string} */
            outcome: "accepted" | "declined" | "information-needed";
            reasons: components["schemas"]["ReasonDto"][];
            /** @description The edition of the support policy that governs the turn. */
            edition: string;
            /** @description Paths of the fields that are asked for. */
            missing?: string[];
            /** @description The day it counts as received on, YYYY-MM-DD in Japan. */
            businessDate?: string;
            opensAt?: string;
            /** @enum {string} */
            dateRule?: "same-day" | "after-hours" | "closed-day";
            wayOut?: components["schemas"]["WayOutDto"][];
        };
        ToldNoticeDto: {
            id: string;
            section: string;
            text: string;
            url?: string;
        };
        AcceptedDto: {
            ticketId: string;
            /** @description The place in the one line of the desk. */
            turn: number;
            receivedAt: string;
            /** @enum {string} */
            status: "received";
            /** @description Decision and date are made afterwards; this is what the policy is expected to say. */
            expected: components["schemas"]["ExpectedDto"];
            notices?: components["schemas"]["ToldNoticeDto"][];
            /** @description For guests: sent as a bearer token, it opens this ticket. */
            accessToken?: string;
        };
        TicketSummaryDto: {
            ticketId: string;
            turn: number;
            /** @description Counts what you have stated on this ticket. */
            revision: number;
            receivedAt: string;
            /** @enum {string} */
            status: "closed" | "declined" | "information-needed" | "answered" | "question" | "received" | "queued" | "in-progress" | "withdrawn" | "held";
            /** @enum {string} */
            language: "ja" | "en";
            topic: string;
            subject: string;
        };
        TicketPageDto: {
            items: components["schemas"]["TicketSummaryDto"][];
            /** @description To be sent as `cursor` for the next page; absent on the last. */
            next?: string;
        };
        DecisionDto: {
            /** @enum {string} */
            outcome: "accepted" | "declined" | "information-needed";
            reasons: components["schemas"]["ReasonDto"][];
            /** @description Paths of the fields that are asked for. */
            missing: string[];
            /** @description The edition of the support policy that decided. */
            edition: string;
            wayOut?: components["schemas"]["WayOutDto"][];
        };
        DatedDto: {
            /** @description YYYY-MM-DD in Japan. */
            businessDate: string;
            opensAt: string;
        };
        LocalTextDto: {
            ja: string;
            en: string;
        };
        MovingDayDto: {
            /** @description YYYY-MM-DD in Japan. */
            date: string;
            /** @enum {string} */
            now: "closed" | "open";
            /** @description Why it is closed, or was. */
            name?: components["schemas"]["LocalTextDto"];
        };
        DateChangeDto: {
            from: components["schemas"]["DatedDto"];
            to: components["schemas"]["DatedDto"];
            reasons: components["schemas"]["MovingDayDto"][];
        };
        WaitDto: {
            /** @description Eight of ten such waits of recent business hours ended between these. */
            from: string;
            until: string;
            /** @description How many turns were measured. */
            samples: number;
        };
        ClosingDto: {
            /** @enum {string} */
            code: "information-not-given" | "merged" | "declined-by-support";
            text: string;
            wayOut?: components["schemas"]["WayOutDto"][];
            /** @description The help center's article on the topic. */
            article?: string;
        };
        AttachmentDto: {
            attachmentId: string;
            name: string;
            /** @description By content, whatever the name. */
            type: string;
            /** @description Bytes. */
            size: number;
        };
        MessageDto: {
            messageId: string;
            /** @enum {string} */
            from: "customer" | "support";
            at: string;
            body: string;
            attachments?: components["schemas"]["AttachmentDto"][];
        };
        ShownDto: {
            turn: number;
            revision: number;
            /** @enum {string} */
            what: "decision" | "notices" | "closing";
            /** @enum {string} */
            language: "ja" | "en";
            edition: string;
            /** @description Ids of notices and clauses, or codes of reasons. */
            items: string[];
            at: string;
        };
        TicketDto: {
            ticketId: string;
            turn: number;
            /** @description Counts what you have stated on this ticket. */
            revision: number;
            receivedAt: string;
            /** @enum {string} */
            status: "closed" | "declined" | "information-needed" | "answered" | "question" | "received" | "queued" | "in-progress" | "withdrawn" | "held";
            /** @enum {string} */
            language: "ja" | "en";
            topic: string;
            subject: string;
            decision?: components["schemas"]["DecisionDto"];
            businessDate?: string;
            opensAt?: string;
            /** @enum {string} */
            dateRule?: "same-day" | "after-hours" | "closed-day";
            /** @description While in line: how many turns of the same language stand before it. */
            ahead?: number;
            /** @description While it waits: how its date has moved last, and why. */
            dateChange?: components["schemas"]["DateChangeDto"];
            /** @description While in line: when it may be started, by the pace of recent business hours; absent while too little was measured. */
            wait?: components["schemas"]["WaitDto"];
            /** @description Paths of the fields that are asked for now. */
            missing?: string[];
            /** @description Why it was closed or declined. */
            reason?: string;
            /** @description While something is asked: until when it can be answered. */
            answerBy?: string;
            /** @description Why it was ended without an answer. */
            closing?: components["schemas"]["ClosingDto"];
            /** @description Whether the desk may look at your actual screen; absent where it may not. */
            screenSharing?: boolean;
            messages: components["schemas"]["MessageDto"][];
            /** @description Which of the policy's texts you were shown, and when. */
            shown: components["schemas"]["ShownDto"][];
        };
        NewMessageDto: {
            message: string;
            /** @description Ids from POST /v1/attachments; a guest sends Junban-Upload-Token with them. */
            attachments?: string[];
        };
        StatedDto: {
            ticketId: string;
            messageId?: string;
            turn: number;
            revision: number;
            receivedAt: string;
            /** @enum {string} */
            status: "closed" | "declined" | "information-needed" | "answered" | "question" | "received" | "queued" | "in-progress" | "withdrawn" | "held";
            /** @description On a new turn: what the policy is expected to say of it. */
            expected?: components["schemas"]["ExpectedDto"];
            notices?: components["schemas"]["ToldNoticeDto"][];
            screenSharing?: boolean;
        };
        InformationDto: {
            /**
             * @description The address registered with your account, or "unknown". When signed in, leave it out.
             * @example hanako@example.com
             */
            registeredEmail?: string;
            environment?: components["schemas"]["EnvironmentDto"];
            details?: components["schemas"]["DetailsDto"];
            message?: string;
            /** @description Ids from POST /v1/attachments; a guest sends Junban-Upload-Token with them. */
            attachments?: string[];
        };
        ConsentsDto: {
            /** @description Whether the desk may look at your actual screen to answer. */
            screenSharing: boolean;
        };
        ResubmissionDto: {
            /** @enum {string} */
            topic?: "problem" | "operation" | "functions" | "settings" | "registration" | "required-environment" | "whats-new" | "sign-in" | "contract" | "plan-choice" | "plan-change" | "new-coin" | "new-exchange" | "new-blockchain" | "feedback" | "verification" | "acting-for-customer" | "other-product" | "operating-system" | "hardware" | "terminal" | "other-software" | "unsupported-environment" | "accounting-entries" | "legal" | "tax";
            /**
             * @description The address registered with your account, or "unknown". When signed in, leave it out.
             * @example hanako@example.com
             */
            registeredEmail?: string;
            environment?: components["schemas"]["EnvironmentDto"];
            details?: components["schemas"]["DetailsDto"];
        };
        PreviewDto: {
            receivedAt: string;
            expected: components["schemas"]["ExpectedDto"];
            notices: components["schemas"]["ToldNoticeDto"][];
        };
        HoursDto: {
            opens: string;
            closes: string;
            closedOn: string[];
        };
        NoticeDto: {
            id: string;
            section: string;
            text: components["schemas"]["LocalTextDto"];
        };
        DeskDto: {
            open: boolean;
            /** @description When it is closed: the next opening. */
            opensAt?: string;
            /** @description When it is open: the closing. */
            closesAt?: string;
            hours: components["schemas"]["HoursDto"];
            timeZone: string;
            languages: string[];
            /** @description The edition of the support policy in force. */
            edition: string;
            notices: components["schemas"]["NoticeDto"][];
        };
        AskedWhenDto: {
            field: string;
            is: string;
        };
        AskedFieldDto: {
            field: string;
            /** @description Asked only where that choice was made. */
            when?: components["schemas"]["AskedWhenDto"];
        };
        OfferedTopicDto: {
            topic: string;
            name: components["schemas"]["LocalTextDto"];
            /** @enum {string} */
            scope: "in" | "out";
            /** @description Whether those without a paid plan get support on it. */
            onFreePlan: boolean;
            /** @description The help center's article on it. */
            article: components["schemas"]["LocalTextDto"];
            /** @description What is asked for, in the order of asking. */
            asked: components["schemas"]["AskedFieldDto"][];
        };
        OfferedFieldDto: {
            field: string;
            name: components["schemas"]["LocalTextDto"];
            why: components["schemas"]["LocalTextDto"];
        };
        ClauseDto: {
            section: string;
            text: components["schemas"]["LocalTextDto"];
        };
        TopicsDto: {
            /** @description The edition of the support policy in force. */
            edition: string;
            topics: components["schemas"]["OfferedTopicDto"][];
            fields: components["schemas"]["OfferedFieldDto"][];
            /** @description What consent to look at the actual screen means; absent where the edition has no such clause. */
            actualScreen?: components["schemas"]["ClauseDto"];
        };
        BlockDto: {
            /** Format: uuid */
            ticketId: string;
            /**
             * @description The customer is told which
             * @enum {string}
             */
            reason: "abuse" | "spam" | "threats" | "other";
            /** @description For operators alone */
            note?: string;
            /**
             * Format: date-time
             * @description When it ends by itself; until it is lifted unless given
             */
            until?: string;
        };
        BlockView: {
            blockId: string;
            ticketId: string;
            /**
             * @description By what the customer is recognised: the account; of a guest the stated address, or without one this ticket alone
             * @enum {string}
             */
            recognisedBy: "address" | "ticket" | "account";
            /** @enum {string} */
            reason: "abuse" | "spam" | "threats" | "other";
            note?: string;
            since: string;
            until?: string;
            /** @description Subject of the operator */
            by: string;
        };
        BlockPageView: {
            items: components["schemas"]["BlockView"][];
            /** @description To be sent as `cursor` for the next page */
            next?: string;
        };
        UploadedDto: {
            attachmentId: string;
            name: string;
            /** @description By content, whatever the name. */
            type: string;
            /** @description Bytes. */
            size: number;
            /** @description For guests: sent as Junban-Upload-Token, it goes with further uploads and with what they are sent with. */
            uploadToken?: string;
        };
        AccessHeadersDto: {
            "junban-access": string;
        };
        GrantedDto: {
            url: string;
            /** @description To be sent with the GET. */
            headers: components["schemas"]["AccessHeadersDto"];
            expiresAt: string;
        };
        ParkedView: {
            id: string;
            /** @enum {string} */
            source: "assignment" | "intake" | "eligibility" | "scheduling";
            epoch: number;
            partition: number;
            sequence: number;
            /** @enum {string} */
            type: "junban.inquiry.received.v1" | "junban.message.added.v1" | "junban.consent.changed.v1" | "junban.ticket.withdrawn.v1" | "junban.ticket.lapsed.v1" | "junban.ticket.erased.v1" | "junban.inquiry.decided.v1" | "junban.turn.held.v1" | "junban.turn.dated.v1" | "junban.calendar.changed.v1" | "junban.turn.started.v1" | "junban.turn.requeued.v1" | "junban.turn.replied.v1" | "junban.line.advanced.v1";
            ticketId: string;
            turn: number;
            /** @description The kind of error; nothing that people wrote */
            error: string;
            parkedAt: string;
        };
        ParkedListView: {
            items: components["schemas"]["ParkedView"][];
            /** @description To be sent as `after` for the next page */
            next?: number;
        };
        ParkedOutcomeView: {
            id: string;
            /** @enum {string} */
            outcome: "applied" | "skipped";
        };
        SkipDto: {
            /** @description For the record of what was given up */
            reason: string;
        };
        OwnStreamView: {
            partition: number;
            epoch: number;
            /** @description The last event's number */
            sequence: number;
            /** @description Up to which it has been handed to the transport */
            published: number;
        };
        StopView: {
            reason: string;
            detail: string;
            /** @description Machine time */
            since: string;
            /** @description Absent where it is about all partitions */
            partition?: number;
        };
        ReadStreamView: {
            /** @enum {string} */
            source: "assignment" | "intake" | "eligibility" | "scheduling";
            partition: number;
            epoch: number;
            /** @description The number of the last event that was dealt with */
            sequence: number;
            /** @description Events that there are and that were not dealt with; absent while that isn't known */
            lag?: number;
            /** @description Why nothing more of it is applied now */
            stopped?: components["schemas"]["StopView"];
        };
        StreamsView: {
            /** @enum {string} */
            service: "assignment" | "intake" | "eligibility" | "scheduling";
            own: components["schemas"]["OwnStreamView"][];
            read: components["schemas"]["ReadStreamView"][];
            /** @description What keeps the transport from carrying the service's events */
            stops: components["schemas"]["StopView"][];
        };
        ReplayDto: {
            /** @description The first sequence that is brought again */
            from: number;
        };
        ReplayView: {
            partition: number;
            epoch: number;
            /** @description The first event brought again */
            from: number;
            /** @description The last one that had been published before */
            to: number;
        };
        EpochDto: {
            /** @description For the record: which backup was restored, and why */
            reason: string;
            /** @description Also where nothing shows that the database was restored */
            force?: boolean;
            /** @description Says everything that the outbox has again, not only what was not sent */
            everything?: boolean;
        };
        EpochView: {
            /** @enum {string} */
            service: "assignment" | "intake" | "eligibility" | "scheduling";
            epoch: number;
            /** @description How many events of the old epoch are said in the new one */
            restated: number;
            /** @description Intake: the highest turn that counts as given */
            lastTurn?: number;
            /** @description Intake: how many turns that had been given are lost; the first of them */
            lost?: number;
            lostTurns?: number[];
            /** @description Intake: tickets whose turn a lost ticket had; the first of them */
            renumbered?: number;
            renumberedTurns?: {
                ticketId: string;
                from: number;
                to: number;
            }[];
        };
        SeedDto: {
            /** @enum {string} */
            source: "intake" | "eligibility" | "scheduling" | "assignment";
            partition: number;
            /** @description The epoch of the stream; 1 unless given */
            epoch?: number;
            /** @description The last sequence that counts as known */
            after: number;
            /** @description For the record */
            reason: string;
            /** @description Gives up what lies between, where the reader has begun with the stream */
            skip?: boolean;
        };
        SeedView: {
            /** @enum {string} */
            source: "assignment" | "intake" | "eligibility" | "scheduling";
            partition: number;
            epoch: number;
            /** @description The last sequence that counts as known */
            sequence: number;
        };
        EditionView: {
            id: string;
            /** @enum {string} */
            language: "ja" | "en";
            effectiveDate: string;
            lastUpdated: string;
            /** @description From which instant it can govern */
            inForceFrom: string;
            /** @description Whether it governs what arrives at the instant asked about */
            inForce: boolean;
        };
        EditionsView: {
            items: components["schemas"]["EditionView"][];
        };
        HoursView: {
            section: string;
            /** @description HH:MM in Japan */
            opens: string;
            closes: string;
            closedOn: ("weekend" | "holiday" | "year-end")[];
        };
        LanguagesView: {
            section: string;
            list: ("ja" | "en")[];
        };
        LocalTextView: {
            ja: string;
            en: string;
        };
        TopicRuleView: {
            topic: string;
            name: components["schemas"]["LocalTextView"];
            /** @enum {string} */
            scope: "in" | "out";
            section: string;
            /** @description Whether the free plan and guests may ask about it */
            freePlan: boolean;
        };
        InformationRuleView: {
            field: string;
            name: components["schemas"]["LocalTextView"];
            topics?: string[];
            /** @description Asked only where this kind of connection was chosen */
            connection?: string;
        };
        PolicyTextView: {
            id: string;
            section: string;
            text: components["schemas"]["LocalTextView"];
            /** @description Of a clause: whether it needs the customer's consent on each ticket */
            consent?: boolean;
        };
        EditionRulesView: {
            id: string;
            /** @enum {string} */
            language: "ja" | "en";
            effectiveDate: string;
            lastUpdated: string;
            hours: components["schemas"]["HoursView"];
            languages: components["schemas"]["LanguagesView"];
            topics: components["schemas"]["TopicRuleView"][];
            /** @description The section that information is asked for under */
            informationSection: string;
            information: components["schemas"]["InformationRuleView"][];
            clauses: components["schemas"]["PolicyTextView"][];
            notices: components["schemas"]["PolicyTextView"][];
        };
        EditionRulesListView: {
            items: components["schemas"]["EditionRulesView"][];
        };
        InquiryDto: {
            /** @enum {string} */
            language: "ja" | "en";
            /** @enum {string} */
            topic: "problem" | "operation" | "functions" | "settings" | "registration" | "required-environment" | "whats-new" | "sign-in" | "contract" | "plan-choice" | "plan-change" | "new-coin" | "new-exchange" | "new-blockchain" | "feedback" | "verification" | "acting-for-customer" | "other-product" | "operating-system" | "hardware" | "terminal" | "other-software" | "unsupported-environment" | "accounting-entries" | "legal" | "tax";
            /** @enum {string} */
            plan: "paid" | "free" | "guest";
            /** Format: date-time */
            receivedAt: string;
            /** @description Judges by this edition, whatever the arrival */
            edition?: string;
            registeredEmail?: string;
            environment?: components["schemas"]["EnvironmentDto"];
            details?: components["schemas"]["DetailsDto"];
        };
        DecidedView: {
            /** @enum {string} */
            outcome: "accepted" | "declined" | "information-needed";
            reasons: Record<string, never>[];
            missing: string[];
            edition: string;
            /** @description No edition was in force then: the oldest stood in */
            beforeOldest?: boolean;
        };
        DifferenceView: {
            kind: string;
            about: string;
            text: components["schemas"]["LocalTextView"];
        };
        DifferencesView: {
            from: string;
            to: string;
            items: components["schemas"]["DifferenceView"][];
        };
        ReasonView: {
            /** @enum {string} */
            code: "out-of-scope" | "plan-not-entitled" | "information-missing";
            /** @description Of the edition that says so */
            section: string;
        };
        OutcomeChangeView: {
            ticketId: string;
            turn: number;
            revision: number;
            /** @description The edition that decided */
            edition: string;
            /** @enum {string} */
            from: "accepted" | "declined" | "information-needed";
            /** @enum {string} */
            to: "accepted" | "declined" | "information-needed";
            reasons: components["schemas"]["ReasonView"][];
        };
        SimulationView: {
            edition: string;
            /** @description Turns of this page that were judged again */
            judged: number;
            /** @description Turns decided before what they were decided on was kept */
            notKept: number;
            changes: components["schemas"]["OutcomeChangeView"][];
            /** @description To be sent as `after` for the next page; absent on the last */
            next?: string;
        };
        TopicOutcomesView: {
            topic: string;
            name: components["schemas"]["LocalTextView"];
            accepted: number;
            informationNeeded: number;
            declined: number;
            /** @description Of those declined: how often each reason was given */
            reasons: {
                [key: string]: number;
            };
        };
        OutcomesView: {
            /** @description Of this page of tickets: pages are added up */
            items: components["schemas"]["TopicOutcomesView"][];
            /** @description To be sent as `after` for the next page; absent on the last */
            next?: string;
        };
        LocalNameDto: {
            /** @example 事務所移転 */
            ja: string;
            /** @example Office move */
            en: string;
        };
        ClosureView: {
            closureId: string;
            /** @description First and last day, YYYY-MM-DD in Japan */
            from: string;
            to: string;
            reason: components["schemas"]["LocalNameDto"];
        };
        UnderwayView: {
            calendarVersion: number;
            days: string[];
            /** @description How many turns are dated again in all */
            turns: number;
            /** @description Turns up to this one are done */
            redatedTo: number;
        };
        ClosureListView: {
            calendarVersion: number;
            items: components["schemas"]["ClosureView"][];
            /** @description To be sent as `after` for the next page */
            next?: string;
            /** @description Changes whose turns are still being dated again */
            redating: components["schemas"]["UnderwayView"][];
        };
        ClosureDto: {
            /**
             * @description A single day, YYYY-MM-DD in Japan
             * @example 2026-12-10
             */
            date?: string;
            /**
             * @description The first day of several
             * @example 2026-12-10
             */
            from?: string;
            /**
             * @description The last day of several, included
             * @example 2026-12-11
             */
            to?: string;
            /** @description As customers read it */
            reason: components["schemas"]["LocalNameDto"];
        };
        ChangedClosureView: {
            closureId: string;
            /** @description First and last day, YYYY-MM-DD in Japan */
            from: string;
            to: string;
            reason: components["schemas"]["LocalNameDto"];
            calendarVersion: number;
            /** @description Closures that are part of this one now */
            merged: string[];
            /** @description The days that the change opens, closes, or gives another reason for */
            days: string[];
            /** @description How many turns are dated again */
            turns: number;
        };
        ForeseenDto: {
            /**
             * @description A single day, YYYY-MM-DD in Japan
             * @example 2026-12-10
             */
            date?: string;
            /**
             * @description The first day of several
             * @example 2026-12-10
             */
            from?: string;
            /**
             * @description The last day of several, included
             * @example 2026-12-11
             */
            to?: string;
            reason?: components["schemas"]["LocalNameDto"];
            /**
             * Format: uuid
             * @description The closure whose removal is foreseen
             */
            closureId?: string;
        };
        ForeseenView: {
            /** @description As it would be */
            from: string;
            to: string;
            reason: components["schemas"]["LocalNameDto"];
            merged: string[];
            days: string[];
            turns: number;
        };
        ClosedDayView: {
            /** @description YYYY-MM-DD in Japan */
            date: string;
            /** @enum {string} */
            reason: "weekend" | "holiday" | "year-end" | "closure";
            /** @description Of a holiday its name, of a closure what customers are told */
            name?: components["schemas"]["LocalNameDto"];
            /** @description A holiday that the Cabinet Office has not announced yet */
            predicted?: boolean;
        };
        AskedDateView: {
            instant: string;
            businessDate: string;
            opensAt: string;
            /** @enum {string} */
            rule: "same-day" | "after-hours" | "closed-day";
            /** @description Every closed day passed over, the arrival's own included */
            skipped: components["schemas"]["ClosedDayView"][];
            calendarVersion: number;
        };
        CalendarYearView: {
            year: number;
            calendarVersion: number;
            /** @description Today in Japan */
            today: string;
            /** @description The first and the last day of the holiday data */
            coveredFrom: string;
            coveredUntil: string;
            /** @description Holidays after this day are predicted, not announced */
            announcedUntil: string;
            /** @description Every closed day of the year, in order */
            closed: components["schemas"]["ClosedDayView"][];
        };
        PresenceDto: {
            /** @enum {string} */
            status: "available" | "away" | "offline";
            languages: ("ja" | "en")[];
            /** @description Turns at a time; 1 unless set */
            capacity?: number;
        };
        PresenceView: {
            /** @enum {string} */
            status: "available" | "away" | "offline";
            languages: ("ja" | "en")[];
            capacity: number;
            /** @description Turns in hand that count towards capacity: investigations don't */
            inHand: number;
        };
        LookView: {
            /** @enum {string} */
            look: "actual-screen" | "activity-log";
            /**
             * @description Why it cannot be opened now
             * @enum {string}
             */
            refusal?: "link-not-configured" | "no-clause" | "no-consent" | "customer-unverified";
        };
        EnvironmentView: {
            browser?: string;
            browserVersion?: string;
            device?: string;
        };
        DetailsView: {
            steps?: string;
            errorMessage?: string;
            exchange?: string;
            coin?: string;
            blockchain?: string;
            connection?: string;
            fileType?: string;
        };
        MessageView: {
            messageId: string;
            /** @enum {string} */
            from: "customer" | "support";
            at: string;
            body: string;
            /** @description The customer's statement that it is, or the latest one that a reply had seen */
            revision: number;
            attachments?: components["schemas"]["AttachmentDto"][];
        };
        NoteView: {
            at: string;
            body: string;
        };
        DraftView: {
            message: string;
            savedAt: string;
        };
        MergedTicketView: {
            ticketId: string;
            turn: number;
        };
        DecisionView: {
            /** @enum {string} */
            outcome: "accepted" | "declined" | "information-needed";
            reasons: components["schemas"]["ReasonView"][];
            missing: string[];
            edition: string;
        };
        TicketView: {
            ticketId: string;
            turn: number;
            /** @description Only on a ticket in the reader's own hand: without it nothing can be done to the ticket */
            fence?: number;
            /** @description Until when it stays in hand without another act; of an investigation, the closing of its date */
            leaseUntil?: string;
            /** @description The business date until which it is investigated */
            investigationUntil?: string;
            /** @description The customer's statements so far; a reply names the last one read */
            revision: number;
            /** @enum {string} */
            status: "closed" | "declined" | "information-needed" | "answered" | "question" | "received" | "queued" | "in-progress" | "withdrawn" | "held" | "erased";
            /** @enum {string} */
            language?: "ja" | "en";
            topic?: string;
            /** @description What an agent found it to be about, where that is not the topic chosen */
            correctedTopic?: string;
            /** @description Whether the customer consents, now, to having the actual screen looked at */
            sharesScreen: boolean;
            /** @description What its holder may look at beyond the ticket, and what not */
            looks: components["schemas"]["LookView"][];
            /** @enum {string} */
            plan?: "paid" | "free" | "guest";
            receivedAt?: string;
            subject?: string;
            registeredEmail?: string;
            emailVerified?: boolean;
            environment?: components["schemas"]["EnvironmentView"];
            details?: components["schemas"]["DetailsView"];
            messages: components["schemas"]["MessageView"][];
            notes: components["schemas"]["NoteView"][];
            /** @description What the reader, and nobody else, has begun to write to the customer */
            draft?: components["schemas"]["DraftView"];
            /** @description The ticket that goes on for this turn, which was closed as its duplicate */
            mergedInto?: components["schemas"]["MergedTicketView"];
            /** @description The customer's tickets that were closed as duplicates of this one */
            merged?: components["schemas"]["MergedTicketView"][];
            decision?: components["schemas"]["DecisionView"];
            businessDate?: string;
            opensAt?: string;
            /** @enum {string} */
            dateRule?: "same-day" | "after-hours" | "closed-day";
        };
        TicketListView: {
            items: components["schemas"]["TicketView"][];
        };
        LineEntryView: {
            turn: number;
            ticketId: string;
            /** @enum {string} */
            language?: "ja" | "en";
            topic?: string;
            businessDate?: string;
            opensAt?: string;
            /** @enum {string} */
            state: "waiting" | "in-hand";
        };
        LineView: {
            /** @description The highest turn below which everything has an outcome: nothing above it is offered yet */
            watermark: number;
            items: components["schemas"]["LineEntryView"][];
            /** @description Until when turns are given although the desk is closed */
            overtimeUntil?: string;
            /** @description To be sent as `after` for the next page */
            next?: number;
        };
        DeskHoursView: {
            /** @description Whether turns are given now */
            open: boolean;
            /** @description The next opening, while closed */
            opensAt?: string;
            /** @description Until when turns are given although the hours of support are over */
            overtimeUntil?: string;
        };
        WaitingView: {
            ja: number;
            en: number;
        };
        AgentStateView: {
            presence: components["schemas"]["PresenceView"];
            /** @description What is in hand, as GET /agent/v1/tickets has it */
            tickets: components["schemas"]["TicketView"][];
            desk: components["schemas"]["DeskHoursView"];
            /** @description Turns that wait, by language; counted up to 1,000, every few seconds */
            waiting: components["schemas"]["WaitingView"];
        };
        ReplyDto: {
            /** @description The fence under which the ticket is held */
            fence: number;
            /** @description The revision of the ticket that the reply answers */
            revision: number;
            message: string;
            /** @enum {string} */
            then: "answered" | "question" | "closed" | "declined";
            /** @description For the audit; needed to decline */
            reason?: string;
            /** @description Fields that a question asks for, such as details.steps */
            missing?: string[];
            /** @description Ids from POST /agent/v1/attachments */
            attachments?: string[];
            /** @description Words that are names of agents mean something or somebody else here (see name-in-reply) */
            confirmNames?: boolean;
        };
        RepliedView: {
            ticketId: string;
            turn: number;
            messageId: string;
            repliedAt: string;
            status: string;
        };
        GiveBackDto: {
            fence: number;
            reason: string;
        };
        GivenBackView: {
            ticketId: string;
            turn: number;
            status: string;
        };
        HandOverDto: {
            fence: number;
            /** @description For the agent who takes it next */
            note: string;
        };
        TopicDto: {
            fence: number;
            /**
             * @description What it is really about
             * @enum {string}
             */
            topic: "problem" | "operation" | "functions" | "settings" | "registration" | "required-environment" | "whats-new" | "sign-in" | "contract" | "plan-choice" | "plan-change" | "new-coin" | "new-exchange" | "new-blockchain" | "feedback" | "verification" | "acting-for-customer" | "other-product" | "operating-system" | "hardware" | "terminal" | "other-software" | "unsupported-environment" | "accounting-entries" | "legal" | "tax";
            /** @description For the audit */
            reason: string;
        };
        TopicView: {
            ticketId: string;
            turn: number;
            /** @description What the customer chose; decision and date stay as they are */
            topic?: string;
            correctedTopic: string;
        };
        InvestigationDto: {
            fence: number;
            /**
             * @description The business date to whose closing the ticket stays in hand, at most 20 business days ahead
             * @example 2026-11-27
             */
            until: string;
            /** @description For the audit */
            reason: string;
        };
        InvestigationView: {
            ticketId: string;
            turn: number;
            fence: number;
            until: string;
            /** @description The desk's closing of that date: then the turn stands in line again, at its own number */
            endsAt: string;
        };
        NoteDto: {
            body: string;
        };
        OpenLookDto: {
            /** @description The fence under which the ticket is held */
            fence: number;
        };
        OpenedLookView: {
            /** @description To be opened now: it is not to be kept */
            url: string;
        };
        InvestigationDatesView: {
            /** @description Business dates, the earliest first */
            items: string[];
        };
        MergeDto: {
            /** @description The fence under which the ticket is held */
            fence: number;
            /** @description The revision of the ticket that has been read */
            revision: number;
            /**
             * Format: uuid
             * @description The ticket that goes on: of the same customer, with the lower turn
             */
            into: string;
            /** @description To the customer, before the sentence that says which turn goes on */
            message?: string;
            /** @description As in a reply */
            confirmNames?: boolean;
        };
        MergedView: {
            ticketId: string;
            turn: number;
            messageId: string;
            repliedAt: string;
            status: string;
            into: components["schemas"]["MergedTicketView"];
            /**
             * @description `unverified`: the e-mail addresses are the same, but on both tickets merely stated by a guest
             * @enum {string}
             */
            sameCustomer: "verified" | "unverified";
        };
        DraftDto: {
            message: string;
            /**
             * Format: date-time
             * @description The savedAt of the draft that this one follows; a newer one is not overwritten
             */
            savedAt?: string;
        };
        SavedTextView: {
            ja: string;
            en: string;
        };
        SavedReplyView: {
            replyId: string;
            name: string;
            /** @description What it is for; empty: every topic */
            topics: string[];
            text: components["schemas"]["SavedTextView"];
            /** @description To be sent with a change */
            version: number;
        };
        SavedRepliesView: {
            items: components["schemas"]["SavedReplyView"][];
        };
        SavedReplyTextDto: {
            ja: string;
            en: string;
        };
        NewSavedReplyDto: {
            name: string;
            /** @description What it is for; every topic unless given */
            topics?: ("problem" | "operation" | "functions" | "settings" | "registration" | "required-environment" | "whats-new" | "sign-in" | "contract" | "plan-choice" | "plan-change" | "new-coin" | "new-exchange" | "new-blockchain" | "feedback" | "verification" | "acting-for-customer" | "other-product" | "operating-system" | "hardware" | "terminal" | "other-software" | "unsupported-environment" | "accounting-entries" | "legal" | "tax")[];
            /**
             * @description With placeholders in double braces
             * @example {
             *       "ja": "{{turn}}番のお問い合わせ「{{subject}}」について",
             *       "en": "About your inquiry {{turn}}, {{subject}}"
             *     }
             */
            text: components["schemas"]["SavedReplyTextDto"];
        };
        SavedReplyDto: {
            name: string;
            /** @description What it is for; every topic unless given */
            topics?: ("problem" | "operation" | "functions" | "settings" | "registration" | "required-environment" | "whats-new" | "sign-in" | "contract" | "plan-choice" | "plan-change" | "new-coin" | "new-exchange" | "new-blockchain" | "feedback" | "verification" | "acting-for-customer" | "other-product" | "operating-system" | "hardware" | "terminal" | "other-software" | "unsupported-environment" | "accounting-entries" | "legal" | "tax")[];
            /**
             * @description With placeholders in double braces
             * @example {
             *       "ja": "{{turn}}番のお問い合わせ「{{subject}}」について",
             *       "en": "About your inquiry {{turn}}, {{subject}}"
             *     }
             */
            text: components["schemas"]["SavedReplyTextDto"];
            /** @description The version that is changed */
            version: number;
        };
        RenderedView: {
            message: string;
            /** @description Placeholders that have no value on this ticket; they still stand in the message */
            unfilled: string[];
        };
        OldestView: {
            turn: number;
            /** @enum {string} */
            language?: "ja" | "en";
            receivedAt?: string;
            businessDate?: string;
            opensAt?: string;
            /** @description How long it has waited within support hours */
            businessSeconds?: number;
        };
        MissingTurnView: {
            turn: number;
            /** @enum {string} */
            waitsFor: "assignment" | "intake" | "eligibility" | "scheduling";
            partition?: number;
            /** @description The policy edition by which eligibility has yet to judge it */
            edition?: string;
        };
        StuckView: {
            /** @description Since when, in seconds of open hours */
            seconds: number;
            /** @description Whether that is longer than it may be: an operator has to look */
            isAlarm: boolean;
            /** @description How many turns are missing, the first of them by name */
            missing: number;
            first: components["schemas"]["MissingTurnView"][];
        };
        QueueView: {
            /** @description When it was so, by the desk's clock */
            at: string;
            /** @description Turns that wait, by language */
            waiting: components["schemas"]["WaitingView"];
            inHand: number;
            watermark: number;
            /** @description Until when turns are given although the desk is closed */
            overtimeUntil?: string;
            /** @description The lowest waiting turn */
            oldest?: components["schemas"]["OldestView"];
            /** @description Absent while nothing is missing */
            stuck?: components["schemas"]["StuckView"];
        };
        CorrectionsOfTopicView: {
            topic: string;
            /** @description Replies on turns of this topic */
            replies: number;
            /** @description Turns that agents found to be about something else */
            corrected: number;
            /** @description About what: turns by topic */
            to: {
                [key: string]: number;
            };
            /** @description Turns that agents declined */
            declined: number;
        };
        CorrectionsView: {
            items: components["schemas"]["CorrectionsOfTopicView"][];
        };
        FlowStepView: {
            /** @description Where it begins */
            at: string;
            /** @description Turns that came to stand in line */
            arrivals: number;
            /** @description Replies to customers */
            answers: number;
        };
        FlowView: {
            items: components["schemas"]["FlowStepView"][];
        };
        WaitingOnDateView: {
            businessDate: string;
            ja: number;
            en: number;
        };
        WaitingByDateView: {
            items: components["schemas"]["WaitingOnDateView"][];
        };
        InHandView: {
            turn: number;
            ticketId: string;
            since: string;
            /** @description Until when it stays in hand without another act; of an investigation, the closing of its date */
            leaseUntil: string;
            /** @description The business date until which it is investigated */
            investigationUntil?: string;
        };
        AgentView: {
            agentId: string;
            /** @enum {string} */
            status: "available" | "away" | "offline";
            /** @description Whether they are there to take turns: available, and seen or connected lately */
            present: boolean;
            /**
             * @description How their live stream stands: never opened since they became available, open, or lost
             * @enum {string}
             */
            stream: "live" | "none" | "lost";
            languages: ("ja" | "en")[];
            capacity: number;
            /** @description Since when they have been waiting for a turn; absent while they have any in hand, or aren't there */
            idleSince?: string;
            inHand: components["schemas"]["InHandView"][];
        };
        AgentListView: {
            items: components["schemas"]["AgentView"][];
            /** @description To be sent as `after` for the next page */
            next?: string;
        };
        LookupDto: {
            /** @description The sub claim of the agent's token */
            subject: string;
        };
        TakeAwayDto: {
            /** @description For the audit */
            reason: string;
        };
        TakenAwayView: {
            ticketId: string;
            /** @description The turns that stand in line again, at their own numbers */
            turns: number[];
        };
        PassDto: {
            /** @description The last turn that the line is to pass */
            through: number;
            /** @description For the audit */
            reason: string;
        };
        PassedView: {
            /** @description The highest turn below which everything has an outcome or was passed */
            watermark: number;
            /** @description How many turns were passed now */
            passed: number;
            /** @description The first hundred of them */
            turns: number[];
        };
        OvertimeDto: {
            /**
             * Format: date-time
             * @description Later than now, at most 12 hours ahead
             */
            until: string;
            /** @description For the audit */
            reason: string;
        };
        OvertimeView: {
            open: boolean;
            until?: string;
            reason?: string;
        };
        SearchDto: {
            /**
             * @description A phrase of two letters or more, whatever its case, width or kana; or the number of a turn
             * @example エクスポート
             */
            text: string;
            /** @enum {string} */
            status?: "received" | "information-needed" | "declined" | "queued" | "in-progress" | "question" | "answered" | "closed" | "withdrawn" | "held";
            /**
             * @description As an agent has corrected it, otherwise as it was chosen
             * @enum {string}
             */
            topic?: "problem" | "operation" | "functions" | "settings" | "registration" | "required-environment" | "whats-new" | "sign-in" | "contract" | "plan-choice" | "plan-change" | "new-coin" | "new-exchange" | "new-blockchain" | "feedback" | "verification" | "acting-for-customer" | "other-product" | "operating-system" | "hardware" | "terminal" | "other-software" | "unsupported-environment" | "accounting-entries" | "legal" | "tax";
            /** @enum {string} */
            language?: "ja" | "en";
            /** @description 20 unless given */
            limit?: number;
            /** @description The next of the page before */
            next?: number;
        };
        FoundTurnView: {
            /**
             * @description Where it stands; `turn`: it is the turn's number
             * @enum {string}
             */
            found: "customer" | "subject" | "support" | "turn" | "note";
            /** @description What stands around it */
            excerpt?: string;
            ticketId: string;
            turn: number;
            /** @enum {string} */
            status: "closed" | "declined" | "information-needed" | "answered" | "question" | "received" | "queued" | "in-progress" | "withdrawn" | "held" | "erased";
            /** @enum {string} */
            language?: "ja" | "en";
            topic?: string;
            /** @description What an agent found it to be about, where that is not the topic chosen */
            correctedTopic?: string;
            subject?: string;
            receivedAt?: string;
            businessDate?: string;
        };
        FoundTurnsView: {
            items: components["schemas"]["FoundTurnView"][];
            /** @description There may be more: to be sent as `next`. A page can hold fewer than asked for, or none */
            next?: number;
        };
        PastTicketView: {
            /**
             * @description How support replied last
             * @enum {string}
             */
            lastReply?: "closed" | "declined" | "answered" | "question";
            /** @description Whether the address that links the tickets was verified; if not, they may be of different people */
            verified: boolean;
            ticketId: string;
            turn: number;
            /** @enum {string} */
            status: "closed" | "declined" | "information-needed" | "answered" | "question" | "received" | "queued" | "in-progress" | "withdrawn" | "held" | "erased";
            /** @enum {string} */
            language?: "ja" | "en";
            topic?: string;
            /** @description What an agent found it to be about, where that is not the topic chosen */
            correctedTopic?: string;
            subject?: string;
            receivedAt?: string;
            businessDate?: string;
        };
        HistoryView: {
            items: components["schemas"]["PastTicketView"][];
            /** @description To be sent as `after` for the next page */
            next?: number;
        };
        AbuseDto: {
            /** @enum {string} */
            reason: "abuse" | "spam" | "threats" | "other";
            /** @description For the operators, who decide */
            note: string;
        };
        AbuseReportView: {
            ticketId: string;
            turn: number;
            at: string;
            /** @enum {string} */
            reason: "abuse" | "spam" | "threats" | "other";
            /** @description Absent once the ticket is erased */
            note?: string;
        };
        AbuseReportsView: {
            items: components["schemas"]["AbuseReportView"][];
            /** @description To be sent as `after` for the next page */
            next?: number;
        };
        TurnSinceView: {
            turn: number;
            since: string;
        };
        ViolationView: {
            /** @enum {string} */
            kind: "closed" | "overtaken" | "above-watermark" | "before-opening" | "held-twice";
            /** @description The turn given */
            turn: number;
            /** @description To whom, as the opaque id that only operators see */
            agentId: string;
            at: string;
            /** @description The entry of the audit trail that says so */
            entry: number;
            /** @description The turn that should have come first, or was in hand already */
            over?: components["schemas"]["TurnSinceView"];
        };
        ViolationsView: {
            total: number;
            /** @description The first thousand */
            items: components["schemas"]["ViolationView"][];
        };
        SkipView: {
            turn: number;
            agentId: string;
            at: string;
            reason?: string;
        };
        SkipsView: {
            total: number;
            /** @description The first thousand */
            items: components["schemas"]["SkipView"][];
        };
        AnswerOutOfOrderView: {
            turn: number;
            agentId: string;
            at: string;
            before: components["schemas"]["TurnSinceView"];
        };
        AnswersOutOfOrderView: {
            total: number;
            /** @description The first thousand */
            items: components["schemas"]["AnswerOutOfOrderView"][];
        };
        ComplianceView: {
            from: string;
            to: string;
            /** @description How often a turn was given */
            offered: number;
            violations: components["schemas"]["ViolationsView"];
            skips: components["schemas"]["SkipsView"];
            /** @description How often turns stood in line again, by cause */
            reassignments: {
                [key: string]: number;
            };
            firstAnswersOutOfOrder: components["schemas"]["AnswersOutOfOrderView"];
            /** @description Claims that passed over a turn because their agent had given it away */
            leftToOthers: number;
            /** @description By language */
            waits: {
                [key: string]: unknown;
            };
        };
        AuditEntryView: {
            entry: number;
            at: string;
            act: string;
            cause: string;
            ticketId?: string;
            turn?: number;
            fence?: number;
            /** @description Opaque; who it is, only an operator who names the subject can find */
            agentId?: string;
            /** @description What else belongs to the act, agents' reasons among it */
            detail: {
                [key: string]: unknown;
            };
            /** @description The transaction that wrote it: one that a claim's snapshot shows was known to the claim */
            transaction: string;
        };
        AuditPageView: {
            items: components["schemas"]["AuditEntryView"][];
            /** @description To be sent as `after` for the next page */
            next?: number;
        };
        /** @description RFC 9457, with the remedy */
        Problem: {
            /** @example urn:junban:problem:invalid-input */
            type: string;
            title: string;
            status: number;
            detail: string;
            remedy: string;
            instance?: string;
            errors?: {
                field?: string;
                code?: string;
                message?: string;
                remedy?: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_demo_tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemoTokenDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token?: string;
                    };
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_demo_clock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockDto"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_demo_clock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockDto"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_v1_tickets: {
        parameters: {
            query?: {
                /** @description 20 unless given. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPageDto"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_v1_tickets: {
        parameters: {
            query?: never;
            header?: {
                /** @description For guests, from their first upload on. */
                "junban-upload-token"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInquiryDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedDto"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_v1_tickets_id_: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketDto"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_v1_tickets_id_messages: {
        parameters: {
            query?: never;
            header?: {
                /** @description For guests, from their first upload on. */
                "junban-upload-token"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMessageDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatedDto"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_v1_tickets_id_information: {
        parameters: {
            query?: never;
            header?: {
                /** @description For guests, from their first upload on. */
                "junban-upload-token"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InformationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatedDto"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_v1_tickets_id_consents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatedDto"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_v1_tickets_id_withdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatedDto"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_v1_tickets_id_resubmission: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResubmissionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatedDto"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_v1_tickets_id_stream: {
        parameters: {
            query?: never;
            header?: {
                /** @description The number of the last state that you have. */
                "Last-Event-ID"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events, each with a number and the whole state. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["TicketDto"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_v1_previews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInquiryDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewDto"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_v1_desk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskDto"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_v1_desk_topics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicsDto"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_v1_desk_calendar_ics: {
        parameters: {
            query?: {
                /** @description As Accept-Language says unless given */
                language?: "ja" | "en";
            };
            header: {
                "accept-language": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_blocks: {
        parameters: {
            query?: {
                /** @description 20 unless given. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockPageView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_blocks: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BlockDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_operations_v1_blocks_id_: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_v1_attachments: {
        parameters: {
            query?: never;
            header?: {
                /** @description For guests, from their first upload on. */
                "junban-upload-token"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedDto"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_v1_tickets_id_attachments_attachmentId_access: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantedDto"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_v1_attachments_attachmentId_: {
        parameters: {
            query?: never;
            header: {
                "junban-access": string;
            };
            path: {
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_intake_parked: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: number;
                /** @description 100 unless given */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedListView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_intake_parked_id_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedOutcomeView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_intake_parked_id_skip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkipDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedOutcomeView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_intake_streams: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamsView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_intake_streams_partition_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partition: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_intake_epoch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EpochDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EpochView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_intake_streams_seed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeedDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeedView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_intake_ledger: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description 500 unless given */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: unknown[];
                    };
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_policy: {
        parameters: {
            query?: {
                /** @description Which edition governs then; now unless given */
                at?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionsView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_policy_editions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionRulesListView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_policy_decisions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InquiryDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_policy_difference: {
        parameters: {
            query: {
                /** @description The id of an edition */
                from: string;
                /** @description The id of the edition that it is compared with */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferencesView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_policy_simulation: {
        parameters: {
            query: {
                /** @description The id of the edition to judge by */
                edition: string;
                /** @description The next of the page before */
                after?: string;
                /** @description Tickets; 1,000 unless given */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulationView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_policy_outcomes: {
        parameters: {
            query?: {
                /** @description Turns received from this instant on */
                from?: string;
                /** @description Turns received before this instant */
                to?: string;
                /** @description The next of the page before */
                after?: string;
                /** @description Tickets; 5,000 unless given */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomesView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_eligibility_parked: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: number;
                /** @description 100 unless given */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedListView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_eligibility_parked_id_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedOutcomeView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_eligibility_parked_id_skip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkipDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedOutcomeView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_eligibility_streams: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamsView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_eligibility_streams_partition_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partition: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_eligibility_epoch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EpochDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EpochView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_eligibility_streams_seed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeedDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeedView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_eligibility_ledger: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description 500 unless given */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: unknown[];
                    };
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_closures: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description 100 unless given */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureListView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_closures: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosureDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedClosureView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_closures_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForeseenDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForeseenView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_operations_v1_closures_id_: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedClosureView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_calendar_date: {
        parameters: {
            query: {
                /** @description The arrival that is asked about */
                at: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedDateView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_calendar_year: {
        parameters: {
            query: {
                /** @description The year in Japan */
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYearView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_scheduling_parked: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: number;
                /** @description 100 unless given */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedListView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_scheduling_parked_id_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedOutcomeView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_scheduling_parked_id_skip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkipDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedOutcomeView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_scheduling_streams: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamsView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_scheduling_streams_partition_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partition: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_scheduling_epoch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EpochDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EpochView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_scheduling_streams_seed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeedDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeedView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_scheduling_ledger: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description 500 unless given */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: unknown[];
                    };
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_agent_v1_presence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresenceView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_agent_v1_presence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PresenceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresenceView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_agent_v1_turns_next: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            /** @description Nothing to offer now */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_agent_v1_tickets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketListView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_agent_v1_tickets_id_: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_agent_v1_line: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: number;
                /** @description 50 unless given */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_agent_v1_stream: {
        parameters: {
            query?: never;
            header?: {
                /** @description The number of the last state that you have. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events, each with a number and the whole state. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["AgentStateView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_agent_v1_tickets_id_reply: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepliedView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_agent_v1_tickets_id_release: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveBackDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenBackView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_agent_v1_tickets_id_hand_over: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenBackView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_agent_v1_tickets_id_skip: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveBackDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenBackView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_agent_v1_tickets_id_topic: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopicDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_agent_v1_tickets_id_investigation: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvestigationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestigationView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_agent_v1_tickets_id_notes: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_agent_v1_tickets_id_activity_log: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenLookDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedLookView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_agent_v1_tickets_id_actual_screen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenLookDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedLookView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_agent_v1_investigation_dates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestigationDatesView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_agent_v1_tickets_id_merge: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergedView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_agent_v1_tickets_id_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_agent_v1_tickets_id_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_agent_v1_tickets_id_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_saved_replies: {
        parameters: {
            query?: {
                /** @description Those for this topic, and those for every topic */
                topic?: "problem" | "operation" | "functions" | "settings" | "registration" | "required-environment" | "whats-new" | "sign-in" | "contract" | "plan-choice" | "plan-change" | "new-coin" | "new-exchange" | "new-blockchain" | "feedback" | "verification" | "acting-for-customer" | "other-product" | "operating-system" | "hardware" | "terminal" | "other-software" | "unsupported-environment" | "accounting-entries" | "legal" | "tax";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedRepliesView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_saved_replies: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSavedReplyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedReplyView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_operations_v1_saved_replies_replyId_: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                replyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedReplyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedReplyView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_operations_v1_saved_replies_replyId_: {
        parameters: {
            query: {
                /** @description The version that is removed */
                version: number;
            };
            header?: never;
            path: {
                replyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_agent_v1_saved_replies: {
        parameters: {
            query?: {
                /** @description Those for this topic, and those for every topic */
                topic?: "problem" | "operation" | "functions" | "settings" | "registration" | "required-environment" | "whats-new" | "sign-in" | "contract" | "plan-choice" | "plan-change" | "new-coin" | "new-exchange" | "new-blockchain" | "feedback" | "verification" | "acting-for-customer" | "other-product" | "operating-system" | "hardware" | "terminal" | "other-software" | "unsupported-environment" | "accounting-entries" | "legal" | "tax";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedRepliesView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_agent_v1_tickets_id_saved_replies_replyId_: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                replyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenderedView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_queue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_corrections: {
        parameters: {
            query?: {
                /** @description From this instant on */
                from?: string;
                /** @description Before this instant */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionsView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_flow: {
        parameters: {
            query: {
                /** @description From this instant on */
                from: string;
                /** @description Before this instant, at most 31 days later */
                to: string;
                /** @description In Japan; hour unless given */
                by?: "hour" | "day";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_queue_dates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingByDateView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_agents: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description 100 unless given */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentListView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_agents_lookup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookupDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_tickets_id_take_away: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeAwayDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenAwayView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_line_pass: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PassedView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_overtime: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OvertimeView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_overtime: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OvertimeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OvertimeView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_operations_v1_overtime: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OvertimeView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_agent_v1_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundTurnsView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_agent_v1_tickets_id_history: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: number;
                /** @description Items a page */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_agent_v1_tickets_id_abuse: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbuseDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbuseReportView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_abuse_reports: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: number;
                /** @description Items a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbuseReportsView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_compliance: {
        parameters: {
            query: {
                /** @description From this instant on */
                from: string;
                /** @description Before this instant; now unless given */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplianceView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_audit: {
        parameters: {
            query?: {
                ticketId?: string;
                turn?: number;
                act?: "presence" | "queued" | "unqueued" | "started" | "requeued" | "replied" | "taken-out" | "noted" | "topic-corrected" | "passed" | "searched" | "abuse-reported" | "lease-extended" | "investigated" | "activity-log-opened" | "actual-screen-opened" | "agent-looked-up" | "overtime-opened" | "overtime-ended" | "calendar-changed" | "trail-opened" | "trail-exported" | "months-dropped" | "merged" | "saved-reply";
                /** @description The opaque id of an agent */
                agent?: string;
                /** @description From this instant on */
                from?: string;
                /** @description Before this instant */
                to?: string;
                /** @description The next of the page before */
                after?: number;
                /** @description 100 unless given */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPageView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_audit_export: {
        parameters: {
            query?: {
                ticketId?: string;
                turn?: number;
                act?: "presence" | "queued" | "unqueued" | "started" | "requeued" | "replied" | "taken-out" | "noted" | "topic-corrected" | "passed" | "searched" | "abuse-reported" | "lease-extended" | "investigated" | "activity-log-opened" | "actual-screen-opened" | "agent-looked-up" | "overtime-opened" | "overtime-ended" | "calendar-changed" | "trail-opened" | "trail-exported" | "months-dropped" | "merged" | "saved-reply";
                /** @description The opaque id of an agent */
                agent?: string;
                /** @description From this instant on */
                from?: string;
                /** @description Before this instant */
                to?: string;
                /** @description ndjson unless given */
                format?: "ndjson" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_agent_v1_attachments: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDto"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_agent_v1_tickets_id_attachments_attachmentId_access: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantedDto"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_agent_v1_attachments_attachmentId_: {
        parameters: {
            query?: never;
            header: {
                "junban-access": string;
            };
            path: {
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_assignment_parked: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: number;
                /** @description 100 unless given */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedListView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_assignment_parked_id_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedOutcomeView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_assignment_parked_id_skip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkipDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedOutcomeView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_assignment_streams: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamsView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_assignment_streams_partition_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partition: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_assignment_epoch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EpochDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EpochView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_operations_v1_assignment_streams_seed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeedDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeedView"];
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_operations_v1_assignment_ledger: {
        parameters: {
            query?: {
                /** @description The next of the page before */
                after?: string;
                /** @description 500 unless given */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: unknown[];
                    };
                };
            };
            /** @description Refused: says why, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
